// Words of a city's everyday that the general dictionary takes apart (公租房 becomes 公 and 租房), and words
// that stand in every petition and say nothing. An office adds its own.

const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What citizens write about, as whole words. */
export const cityWords = listed(`
  公租房 廉租房 保障房 安置房 回迁房 学区房 商品房 二手房 房产证 不动产证 维修基金 物业费 业委会 业主大会
  停车位 停车费 充电桩 飞线充电 电动车 共享单车 公交车 公交站 公交专线 网约车 斑马线 红绿灯 减速带 护栏
  路灯不亮 路面破损 路面塌陷 井盖 下水道 雨水井 污水管 化粪池 积水 内涝 渣土车 扬尘 噪音扰民 夜间施工
  占道经营 流动摊贩 油烟扰民 垃圾清运 垃圾分类 垃圾桶 小广告 乱停车 违章建筑 违建 私搭乱建 绿化带 行道树
  老旧小区 老旧小区改造 加装电梯 电梯故障 消防通道 高空抛物 外墙脱落 房屋漏水 屋面漏水 停水 停电 停气
  暖气 供暖 供暖费 暖气不热 自来水 水质 水压 天然气 燃气 燃气费 宽带 有线电视 快递柜
  公积金 社保 社保卡 医保 医保卡 医保报销 异地就医 生育津贴 低保 特困 残疾证 养老金 养老院 高龄补贴 失业金
  工伤 欠薪 拖欠工资 农民工 劳动合同 居住证 身份证 户口本 落户 入户 户籍 迁户口 营业执照 食品安全 预付卡
  退费 退款 办卡 校外培训 补课 幼儿园 入学 中小学 义务教育 中考 高考 师德 校车 接种 疫苗 挂号 急诊 社区医院
  宅基地 征地 拆迁 拆迁补偿 土地流转 秸秆焚烧 农家书屋 自来水管 饮用水 河道 黑臭水体 排污 异味 臭味
  流浪狗 犬只 遛狗 广场舞 棋牌室 群租 传销 非法集资 电信诈骗 营商环境 一次办好 网上办 帮办代办`);

/** Function words and the small change of petitions. */
export const stopWords = listed(`
  的 了 在 是 我 有 和 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 看 好 自己 这 那 他 她 它 们 我们 你们
  他们 与 及 或 而 但 但是 因为 所以 如果 虽然 而且 并 并且 以及 对 对于 关于 把 被 让 给 向 从 由 为 为了 以 于 之 其
  等 等等 吗 呢 吧 啊 呀 哦 嗯 么 什么 怎么 怎样 如何 为什么 哪 哪里 哪个 谁 几 多少 这个 那个 这里 那里 这样 那样
  这些 那些 已经 曾经 正在 还 还是 还有 又 再 才 只 只是 就是 不是 可以 能 能够 可能 应该 应当 需要 想 希望 请 请问
  请求 恳请 麻烦 谢谢 感谢 您好 你好 领导 尊敬 反映 反应 问题 情况 投诉 咨询 求助 建议 举报 来电 来信 诉求 诉求人
  市民 群众 居民 本人 相关 有关 部门 单位 进行 处理 解决 尽快 及时 一下 一直 现在 目前 今天 昨天 今年 去年 每天
  时候 时间 之后 以后 之前 以前 里 中 下 后 前 内 外 个 年 月 日 号 时 点 分 次 名 位 家 元 来 过 得 地 比 更 最 太
  the and for that this with from have has are was were you your our not but`);
