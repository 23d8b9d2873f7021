// The work points of the year, second half: the city, the villages, livelihood, law, the party's building of
// institutions.

import type { ActionRow } from "./row.ts";

// prettier-ignore
export const people: readonly ActionRow[] = [
  ["城市治理精细化改革突破行动", [
    ["诉求办理和基层治理", [
      "诉求“一门受理、限时办结”|reform-development|data civil-affairs|热线归并和派单规程|按期办结率达到98%，重办率低于5%|citizens|v2",
      "热点诉求纳入实事项目机制|reform-development|finance housing|热点清单和立项规则|季度热点立项率达到60%|citizens|s3",
      "星期三问城管常态化|streetworks|housing water|议题预告、现场办理、结果公开|诉求办结率达到97%|own|v4",
      "社区“吹哨报到”|party-society|civil-affairs streetworks|吹哨事项清单和双向评价|到场响应率100%|city|s2",
      "网格事项准入制度|civil-affairs|data security|网格职责清单|清单外派单为0|central|s2",
      "社区工作减负|civil-affairs|party-society data|挂牌、台账、证明三张清单|台账压减一半|central|s3"]],
    ["城市更新", [
      "老旧小区改造验收改革|housing|finance streetworks|居民参与验收办法|改造100个小区，居民签字验收率100%|citizens|e4",
      "二次供水设施移交|water|housing finance|移交接管标准和改造计划|移交小区80个，末端压力达标|citizens|e4",
      "既有住宅加装电梯|housing|planning finance|联审窗口和协商指引|审批10个工作日，新增100部|citizens|v4",
      "电动自行车充电设施|housing|fire utilities|布点规划和电价公示|新增充电位1万个，飞线清零|press|e3",
      "城市易涝点治理|water|streetworks emergency|一点一策方案|18处易涝点退水不超过1小时|congress|e4",
      "口袋公园建设|gardens|planning|选址公示和管护办法|新建20个|city|e4"]],
    ["交通和停车", [
      "错时共享停车|streetworks|traffic-police|开放单位清单和收费规则|共享车位3000个|citizens|v3",
      "公交微循环线路|transport|finance traffic-police|线路规划和客流评价|新开12条，步行到站不超过500米|citizens|e4",
      "信号灯智能配时|traffic-police|data|路口配时方案|高峰通行效率提高10%|own|p3",
      "道路挖掘统筹审批|streetworks|water utilities|年度挖掘计划和合并施工规则|重复开挖下降50%|citizens|s2",
      "停车收费公示|market|streetworks|收费点位清单和举报二维码|公示率100%|press|f2",
      "背街小巷路灯编码|streetworks|utilities|一灯一码和限时修复|24小时修复率达到95%|citizens|v3"]],
    ["文化体育和市民生活", [
      "学校体育场馆开放|sport|education finance|开放清单和保险保障|符合条件的学校开放率90%|citizens|v3",
      "农贸市场“四化一高”改造|market|commerce streetworks|改造标准和星级评定|改造20家，满意率90%|citizens|e4",
      "公共文化空间社会化运营|culture|finance|运营招募和绩效评价办法|开放时间每周不少于56小时|own|t4",
      "养犬登记进社区|security|farming civil-affairs|流动登记点和线上登记|登记率提高到70%|citizens|v3",
      "物业服务质价公示|housing|market justice|等级标准和收支公示模板|小区公示率100%|press|f3",
      "文物建筑活化利用|culture|planning|开放清单和使用导则|开放利用30处|province|t4"]],
  ]],
  ["乡村振兴改革突破行动", [
    ["农村土地和集体经济", [
      "土地延包试点|farming|justice planning|延包方案和合同|试点镇完成率100%|central|t4",
      "集体资产监管平台|farming|finance data|三资平台和预警规则|村级上线率100%|province|p3",
      "村集体经济发展机制|farming|finance|增收项目库|年收入10万元以下的村清零|city|e4",
      "土地流转风险防范|farming|justice financial|流转合同备案和风险金|大宗流转备案率100%|citizens|s3",
      "宅基地审批管理|planning|farming|镇级联审流程|10个工作日办结|province|v2",
      "农村产权交易|farming|planning|交易品目和规则|交易额增长15%|province|p4"]],
    ["农村人居环境", [
      "农村生活污水管护|farming|environment finance|县级统管和付费办法|设施正常运行率95%|citizens|e4",
      "农村厕所后续管护|farming|health|抽运服务和评价|报修48小时办结|citizens|v3",
      "村级综合服务站|approval|civil-affairs|服务事项和值班制度|村级可办事项60项|own|v4",
      "农村公路管养|transport|finance|路长制考核|管养覆盖率100%|central|s3",
      "农村供水一体化|water|health|同源同网改造|受益人口20万|congress|e4"]],
    ["农业经营体制", [
      "农业社会化服务|farming|supply|托管服务标准|托管面积150万亩|province|v4",
      "农产品质量追溯|farming|market|合格证和追溯码|规模主体覆盖率100%|central|p3",
      "野生动物致害补偿|gardens|farming financial|补偿办法和保险方案|案件30日内办结|citizens|s3",
      "秸秆综合利用|farming|environment|收储点布局|利用率95%|province|e4",
      "供销社基层社改革|supply|farming finance|基层社章程和分配办法|恢复和新建基层社20个|central|s4"]],
  ]],
  ["民生服务供给改革突破行动", [
    ["教育", [
      "义务教育招生“零材料”|education|security data planning|数据比对规则|家长提交材料为0|citizens|v3",
      "集团化办学治理|education|party-posts finance|集团章程和教师交流|交流教师比例达到15%|city|s4",
      "学位预警机制|education|planning security|学位供需预测和发布|提前两年发布预警|congress|s2",
      "课后服务提质|education|sport culture|服务目录和购买服务办法|满意率95%|citizens|v3",
      "校园食品安全|education|market|食堂智慧监管平台|明厨亮灶率100%|press|f3",
      "产教融合共同体|education|industry labour|专业设置调整机制|组建共同体5个|central|t4"]],
    ["医疗和医保", [
      "紧密型医共体|health|insurance finance|总额付费和考核办法|县域就诊率达到90%|central|s4",
      "慢性病长处方|health|insurance|长处方目录和配送规则|基层覆盖率100%|citizens|v3",
      "检查检验结果互认|health|data insurance|互认目录和平台|二级以上医院互认项目200项|central|p3",
      "医保支付方式改革|insurance|health|病种分值目录和结算办法|覆盖住院费用90%|central|s4",
      "普惠商业健康保险|insurance|financial|政府指导的运营规则|参保不搞强制，理赔一站办理|own|v4",
      "急救站点布局优化|health|emergency transport|站点规划和派车规则|城区到达时间不超过10分钟|citizens|e4"]],
    ["养老和救助", [
      "高龄津贴免申即享|civil-affairs|data security|数据比对和发放规则|次月到账率99%|citizens|v2",
      "老年助餐可持续运营|civil-affairs|market finance|运营补贴和评价办法|助餐点正常运行率98%|citizens|v4",
      "长期护理保险|insurance|civil-affairs health|失能评估规范和服务目录|评估30日内办结|province|s4",
      "社会救助综合改革|civil-affairs|data insurance labour|救助数据归集和主动发现|部门数据接入18个|central|p4",
      "适老化改造|civil-affairs|housing|改造清单和验收|改造3000户|city|e4",
      "困境儿童保障|civil-affairs|education health|发现报告和分级保障|走访覆盖率100%|city|v3"]],
    ["就业和收入", [
      "欠薪线索一站受理|labour|housing justice|首接负责和专户监管|线索30日内办结率95%|citizens|f4",
      "零工市场规范化|labour|commerce|零工驿站标准|建成15个|own|e3",
      "新就业形态权益保障|labour|transport post-office|用工指引和调解机制|调解成功率80%|central|s3",
      "公共就业服务进社区|labour|civil-affairs|社区服务站标准|失业人员帮扶率100%|city|v4",
      "预付消费资金监管|commerce|market financial|监管平台和退款规则|接入商户300家，7日退款|press|p4"]],
  ]],
  ["生态文明体制改革突破行动", [
    ["污染防治机制", [
      "餐饮油烟源头治理|environment|market streetworks|选址提示和清洗记录|投诉下降30%|citizens|f3",
      "工业园区异味监管|environment|industry emergency|在线监测和夜查制度|异味诉求下降50%|citizens|f4",
      "夜间施工公告制度|environment|housing streetworks|证明公开和楼栋告知|公告率100%|citizens|v2",
      "建筑工地扬尘治理|housing|environment streetworks|六个百分百核查|抽查合格率95%|press|f4",
      "入河排污口整治|environment|water farming|一口一策台账|整治完成率100%|central|e4",
      "排污权交易|environment|finance|初始核定和交易规则|成交20笔|province|t4"]],
    ["绿色低碳", [
      "公共机构节能|state-assets|finance|能耗定额和合同能源管理|单位能耗下降4%|city|s3",
      "碳普惠机制|environment|data financial|减排场景和积分规则|场景10个|own|p4",
      "垃圾分类长效机制|streetworks|housing education|投放点设置标准和公示|居民满意率90%|citizens|s3",
      "绿色建筑监管|housing|planning|施工图和验收要求|新建建筑执行率100%|province|f3",
      "清洁供热改造|utilities|finance environment|热源替代计划|改造800万平方米|congress|e4"]],
    ["海洋和山林", [
      "湾长制岛长制|ocean|environment water|巡查和问题闭环|按期整改率95%|province|s3",
      "海域立体分层确权|ocean|planning|分层设权规则|确权海域3宗|central|t4",
      "林长制网格管护|gardens|emergency|护林员巡护规则|巡护到位率98%|central|s2",
      "海上养殖综合治理|ocean|farming transport|养殖区规划和清退|违规养殖清零|congress|f4",
      "生态产品价值实现|planning|environment finance|核算规范和交易场景|落地项目2个|central|t4"]],
  ]],
  ["法治建设和改革落实机制突破行动", [
    ["法治政府", [
      "综合行政执法改革|justice|party-posts streetworks|执法事项目录和协作规则|八个领域一支队伍|central|s4",
      "行政复议规范化|justice|data|繁简分流和听证规则|简易案件30日内审结|central|v3",
      "行政机关负责人出庭|justice|party-organisation|出庭通报制度|出庭率100%|city|s2",
      "全域法律援助|justice|data|就近申请和指派|受理当日指派|province|v3",
      "规范性文件后评估|justice|reform-development|评估标准和清理结果|有效期满文件评估率100%|congress|s4",
      "执法监督平台|justice|market streetworks|案卷抽查和预警|执法信息归集率100%|central|p4"]],
    ["安全和应急", [
      "城市安全风险监测|emergency|utilities data|监测点位和预警处置|预警响应率100%|central|p4",
      "基层应急能力标准化|emergency|civil-affairs fire|镇街应急站标准|达标率100%|province|e3",
      "燃气安全联合执法|utilities|market emergency|入户安检和隐患台账|安检率95%|press|f2",
      "物资储备组合管理|emergency|commerce health|企业代储协议|应急调拨2小时到位|own|s3",
      "消防通道共治|fire|housing traffic-police|划线、监控、拖移规则|通道畅通率98%|citizens|f3"]],
    ["改革落实和评价", [
      "改革任务台账和督察|reform-office|statistics data|任务台账、灯号和销号规则|逾期任务逐项说明|city|p2",
      "改革述职评议|party-organisation|audit reform-development|评议办法和结果公布|市直部门和区县全覆盖|own|s4",
      "改革容错免责|party-organisation|audit justice|申请、核实、反馈流程|申请30日内反馈|own|s3",
      "微改革案例培育|reform-office|party-publicity|案例库和推广清单|入库案例100个|own|v4",
      "群众评价改革成效|statistics|reform-development|调查办法和结果运用|回访诉求人比例不低于90%|citizens|v4"]],
  ]],
];
