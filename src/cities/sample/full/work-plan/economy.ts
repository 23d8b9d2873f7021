// The work points of the year, first half: strategy, science, opening up, business, factors. A row is one
// task: title | lead | participants | deliverable | acceptance standard | source | kind and quarter.

import type { ActionRow } from "./row.ts";

// prettier-ignore
export const economy: readonly ActionRow[] = [
  ["重大平台牵引改革突破行动", [
    ["临港综合改革试验", [
      "港产城融合发展体制改革|reform-development|planning transport ocean|港产城一体规划和联席机制|三张表统一，联席事项办结率95%|central|t4",
      "临港区“小管委、大平台”市场化改革|reform-development|state-assets finance|管委会与平台公司职责清单|行政与运营分开，平台公司独立核算|province|s3",
      "多式联运“一单制”试点|transport|commerce ocean|统一运单和结算规则|一单制箱量占比达到20%，全程换单次数为0|central|t4",
      "口岸通关全流程提前申报|commerce|transport market|提前申报、两步申报操作规程|进口整体通关时间压缩10%，企业知晓率达到90%|province|v3",
      "临港仓储用地混合利用改革|planning|approval investment|工业和仓储用地兼容目录|落地试点地块3宗，手续合并办理|own|t4",
      "港口岸电使用激励机制|environment|transport ocean|岸电使用补贴和考核办法|靠港船舶岸电使用率达到85%|city|s2"]],
    ["东湖新区先行先试", [
      "东湖新区市级权限下放评估|approval|justice data|下放事项承接评估报告和调整清单|承接不住的事项全部收回或委托，评估覆盖率100%|city|s2",
      "园区“标准地”出让改革|planning|investment environment|标准地指标体系和出让合同范本|新增工业用地标准地比例达到100%|province|s3",
      "新区法定机构薪酬激励改革|labour|finance|岗位绩效和聘任办法|聘任人员考核全覆盖，差异化系数公开|own|t3",
      "政策集成先行区清单管理|reform-development|justice approval|先行先试政策清单和授权台账|清单事项落地率达到90%|city|s4",
      "产城融合公共服务配套改革|education|health housing|人口导入与学位床位联动测算办法|新增住宅与学位同步交付|citizens|s4",
      "跨区域共建园区税收分享|finance|statistics reform-development|共建园区利益分享办法|签订共建协议2个，统计口径一致|city|s3"]],
    ["区域协同和市县联动", [
      "市县同权权限承接规范|approval|justice data|承接事项办理规范和培训清单|县级办结比例达到95%|province|v3",
      "毗邻五市政务服务跨城通办|approval|data|通办事项清单和异地收件规则|通办事项达到200项，全年办件超过1万件|province|v4",
      "县域特色产业集群协作机制|industry|farming commerce|市县产业链协作清单|三县各形成一条协作链|city|s4",
      "镇级扩权赋能改革|party-posts|justice civil-affairs|镇街履职事项清单|清单外事项不得派给镇街，核验抽查合格率100%|central|s2",
      "跨区县河湖联防联治|water|environment|联合巡查、生态补偿协议|断面水质达标率不低于90%|congress|s4"]],
  ]],
  ["优化科技创新生态改革突破行动", [
    ["科技成果转化机制", [
      "职务科技成果单列管理试点|science|state-assets finance|单列管理和尽职免责办法|试点高校和院所不少于4家|central|t4",
      "“揭榜挂帅”项目组织方式改革|science|industry finance|揭榜、评榜、验收管理办法|全年发榜不少于30项，签约率达到60%|province|s3",
      "科技专员派驻企业机制|science|labour|科技专员选派和考核办法|派驻100名，解决技术难题150项|own|v4",
      "中试基地共享改革|science|industry market|中试平台目录和共享补贴|开放中试平台12家，服务企业200家|city|p4",
      "技术合同登记便利化|science|approval|全程网办登记流程|登记时限压缩到2个工作日|own|v2",
      "科技成果“先使用后付费”|science|financial justice|合同范本和风险补偿办法|签约成果50项|province|t4"]],
    ["创新主体培育", [
      "企业创新指数评价|science|statistics|评价指标体系和发布制度|按季发布，数据可追溯到企业|city|p3",
      "高新技术企业梯度培育|science|financial|培育库和分级支持清单|入库企业增长20%|city|s4",
      "大型仪器设备开放共享|science|education|共享平台和计费规则|财政购置设备入网率100%|own|p3",
      "首台套首批次应用保险补偿|industry|financial|目录和保费补贴办法|受益企业不少于40家|province|s3",
      "创新联合体组建机制|science|industry education|组建指引和备案清单|备案联合体8个|city|s4",
      "概念验证中心建设|science|finance|建设标准和资助办法|建成3家，验证项目60项|own|e4"]],
    ["人才发展体制机制", [
      "人才认定数据核验免申报|labour|data education|认定数据比对规则|认定材料减为1份，办结1个工作日|feedback|v3",
      "青年人才驿站和安居|labour|housing|驿站管理规则和房源清单|提供床位1000张，入住满意率95%|citizens|v4",
      "技能人才自主评价改革|labour|industry|企业自主评价备案办法|备案企业60家，新增技能人才3000名|central|s4",
      "校企人才双聘|education|science labour|双聘协议范本和薪酬规则|双聘200名|own|t3",
      "外国专家工作便利化|science|security approval|两证合办流程|办理时限压缩到5个工作日|own|v3"]],
  ]],
  ["更高水平开放改革突破行动", [
    ["贸易便利化", [
      "跨境电商退换货通道|commerce|market transport|退货中心仓流程|退货时间压缩到3天|city|v3",
      "外贸企业一站式服务|commerce|approval insurance|企业服务专窗和问题台账|问题7个工作日办结率达到95%|feedback|v2",
      "二手车出口备案改革|commerce|security|出口许可和检测流程|备案当日办结|province|s2",
      "出口食品企业备案改革|market|commerce farming|审批改备案实施细则|备案3个工作日办结|central|s2",
      "贸易数字化公共平台|commerce|data financial|单证电子化平台|电子单证使用率达到80%|province|p4",
      "会展业管理体制改革|commerce|security culture|展会审批与安保联办流程|大型展会一窗办结|own|v3"]],
    ["投资促进机制", [
      "重点产业链链长制优化|investment|industry reform-development|链长、链主、联盟职责清单|每条链形成项目清单和问题清单|city|s2",
      "招商项目全周期管理|investment|planning environment|项目落地流程和退出机制|签约项目开工率达到70%|city|p4",
      "外资企业圆桌会议制度|commerce|investment approval|诉求台账和答复制度|诉求按期答复率100%|own|s2",
      "国际客厅功能提升|commerce|culture investment|活动目录和转化清单|转化项目10个|own|v4",
      "政府引导基金返投改革|finance|financial state-assets|返投认定和容错办法|返投比例达到1.2倍|province|s4",
      "招商政策合规审查|justice|market investment|政策清单和公平竞争审查表|存量政策清理率100%|central|f2"]],
    ["开放通道建设", [
      "国际班列运行机制|transport|commerce finance|班列运行补贴退坡办法|重箱率达到95%|province|s3",
      "口岸功能区数字化|transport|data commerce|闸口智能放行系统|车辆平均在场时间压缩30%|own|p4",
      "航线培育和退出|transport|finance culture|航线绩效评价办法|新增航线补贴按评价兑现|city|s3",
      "国际物流通道协作|transport|ocean|联席机制和时刻表共享|准点率提高5个百分点|city|s4",
      "邮政快递出海|post-office|commerce|国际件集货规则|开通邮路3条|own|v4"]],
  ]],
  ["营商环境集成改革突破行动", [
    ["审批提质增效", [
      "工程建设项目“拿地即开工”|approval|planning housing environment|并联预审操作规程|审批提速四分之一，试点项目30个|province|v3",
      "建设工程联合验收|housing|fire planning|联合验收一张表、一次踏勘|验收5个工作日内出具意见|city|v2",
      "开办餐饮店“一件事”|approval|market fire environment|一表申请、一次踏勘办法|材料不超过4份，6个工作日办结|citizens|v3",
      "证明事项告知承诺扩面|justice|approval data|告知承诺目录和信用核查规则|新增告知承诺事项30项|central|s2",
      "智能秒批事项扩围|approval|data|决策规则库和异议人工复核|秒批事项达到300项，人工介入可追溯|own|p4",
      "水电气暖信一站式报装|utilities|water industry approval|联合报装窗口和限时承诺|一次申请、一次踏勘，时限压缩一半|feedback|v3"]],
    ["公平竞争和信用", [
      "妨碍公平竞争政策清理|market|justice reform-development|清理清单和审查台账|存量文件清理率100%|central|f3",
      "政府采购异常低价审查|finance|audit market|评审指引和抽查通报|抽查项目不少于60个|province|f4",
      "拖欠企业账款清偿|industry|finance audit state-assets|欠款台账和清偿计划|当年到期欠款清偿率100%|congress|f4",
      "信用修复“一次办”|reform-development|market justice|协同修复流程|修复办结不超过5个工作日|feedback|v2",
      "首错免罚清单扩容|justice|market environment streetworks|轻微违法不予处罚清单|新增事项50项，案件回访率100%|own|s2",
      "招标投标全流程电子化|reform-development|housing transport|异地评标和在线监管|依法必招项目电子化率100%|province|p4"]],
    ["惠企政策和企业服务", [
      "惠企政策免申即享|industry|finance data labour|政策标签库和兑现台账|免申即享政策20项，兑现按期率100%|feedback|p3",
      "企业诉求接诉即办|approval|industry data|企业专席和评价制度|响应率100%，满意率95%|citizens|v2",
      "金融辅导员机制|financial|industry|辅导队和需求清单|满足融资需求不少于60亿元|province|v4",
      "中小企业法律体检|justice|industry|律师服务包和体检报告|服务企业300家|own|v3",
      "涉企检查“综合查一次”|justice|market emergency environment|检查计划和扫码入企|涉企检查次数下降30%|central|f3"]],
    ["数字政府", [
      "公共数据共享清单|data|approval justice|共享目录和责任清单|目录内数据共享满足率95%|central|p2",
      "“一网通办”适老化|data|civil-affairs|适老化页面和帮办代办|老年人满意率95%|citizens|p3",
      "电子证照互认|data|approval security|证照库和互认场景|高频证照应用场景200个|province|p3",
      "基层报表减负|data|party-society civil-affairs|报表准入清单|镇街报表压减一半|central|s2",
      "政务云集约化|data|finance|迁云计划和资源绩效|非涉密系统迁云率100%|own|e4",
      "数据安全分类分级|data|security|分类分级目录|重要数据系统测评率100%|central|s3"]],
  ]],
  ["要素市场化配置改革突破行动", [
    ["土地和能耗", [
      "低效用地再开发|planning|industry finance|低效用地台账和盘活“五个一批”|盘活土地3000亩|province|e4",
      "农村集体经营性建设用地入市|planning|farming|入市规则和收益分配办法|入市地块5宗|central|t4",
      "能耗环境容量跟着项目走|reform-development|environment industry|要素保障清单|重点项目要素保障率100%|province|s3",
      "工业用地先租后让|planning|investment|合同范本和到期评估|签约10宗|own|t3",
      "林权流转交易|gardens|farming financial|流转合同网签|流转纠纷下降30%|province|p4",
      "建筑垃圾资源化利用|streetworks|housing transport|处置场布局和运输联单|资源化率达到60%|congress|e4"]],
    ["资金和国资", [
      "国企三项制度改革|state-assets|labour|任期制和契约化考核|市属企业覆盖率100%|central|s3",
      "预算绩效一体化|finance|audit|绩效指标库和挂钩办法|重点项目评价覆盖率100%|city|s2",
      "政府性融资担保|financial|finance|代偿分担办法|平均费率不高于1%|province|s3",
      "国有资产盘活|state-assets|finance planning|闲置资产台账和处置计划|盘活资产10亿元|own|e4",
      "科创贷风险分担|financial|science finance|白名单和补偿池|贷款余额增长20%|own|s3"]],
    ["数据和技术要素", [
      "公共数据授权运营|data|justice finance|授权运营管理办法|授权场景3个，收益分配公开|central|t4",
      "数据知识产权登记|market|data|登记规则和存证平台|登记200件|province|p4",
      "技术经理人培育|science|labour|职称评审细则|持证技术经理人达到200名|own|v3",
      "工业数据空间试点|industry|data|企业数据互通规则|接入企业50家|central|t4",
      "企业数据资产入表服务|finance|data state-assets|入表指引|完成入表企业10家|own|v4"]],
  ]],
];
