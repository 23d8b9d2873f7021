// The ways in: 39 channels in four classes (C: 公开电话、网上信箱、网络舆情和政民互动活动等4大类39条).

import { words } from "./words.ts";

/** As desks count them: calls, what is written to the government, what is written about it, meetings. */
const classes = {
  phone: ["公开电话", "Public telephone lines"],
  mailbox: ["网上信箱", "Online mailboxes and letters"],
  opinion: ["网络舆情", "Online opinion and press"],
  event: ["政民互动活动", "Meetings with citizens"],
} as const;

/** 中文, English, class. */
// prettier-ignore
const rows = {
  hotline: ["12345热线电话", "12345 hotline", "phone"],
  voicemail: ["12345语音留言", "12345 voicemail", "phone"],
  callBack: ["12345回访中反映", "Raised during a 12345 call-back", "phone"],
  districtLine: ["区县民声服务中心电话", "District citizens' line", "phone"],
  streetLine: ["镇街便民服务电话", "Street or town service line", "phone"],
  streetworksLine: ["城市管理热线", "Urban management line", "phone"],
  utilitiesLine: ["供水供热供气服务热线", "Water, heating and gas line", "phone"],
  transportLine: ["交通运输服务热线", "Transport line", "phone"],
  marketLine: ["市场监管投诉举报热线", "Market supervision line", "phone"],
  labourLine: ["人社服务热线", "Employment and social security line", "phone"],
  insuranceLine: ["医保服务热线", "Health insurance line", "phone"],
  environmentLine: ["生态环境举报热线", "Environmental report line", "phone"],
  policeTransfer: ["110非警务警情转办", "Transferred by 110, not a police matter", "phone"],
  portal: ["12345网上门户", "12345 web portal", "mailbox"],
  app: ["政务服务移动端", "Government services app", "mailbox"],
  miniProgram: ["12345小程序", "12345 mini program", "mailbox"],
  officialAccount: ["12345公众号", "12345 official account", "mailbox"],
  mayorMailbox: ["市长信箱", "Mayor's mailbox", "mailbox"],
  districtMailbox: ["区县长信箱", "District head's mailbox", "mailbox"],
  departmentMailbox: ["部门网站信箱", "Department website mailbox", "mailbox"],
  email: ["12345电子邮箱", "12345 e-mail", "mailbox"],
  letter: ["群众来信", "Letter by post", "mailbox"],
  petition: ["网上信访转办", "Transferred from online petitions", "mailbox"],
  nationalPlatform: ["国家政务服务平台投诉建议转办", "Transferred from the national services platform", "mailbox"],
  provincialHotline: ["省热线平台转办", "Transferred from the provincial hotline", "mailbox"],
  inspectionPlatform: ["“互联网+督查”平台转办", "Transferred from the Internet+ inspection platform", "mailbox"],
  messageBoard: ["中央媒体网络留言板", "Message board of the national press", "opinion"],
  forum: ["本地论坛网帖", "Local forum thread", "opinion"],
  microblog: ["政务微博留言", "Comment on the official microblog", "opinion"],
  shortVideo: ["短视频平台留言", "Comment on a short-video platform", "opinion"],
  newsApp: ["新闻客户端报料", "Tip to a news app", "opinion"],
  press: ["新闻媒体曝光", "Press report", "opinion"],
  counter: ["政务大厅“找茬窗口”", "Gripe window at the service hall", "event"],
  onAir: ["行风热线直播", "Live radio phone-in", "event"],
  weeklySession: ["星期三问城管", "Wednesday session with urban management", "event"],
  receptionDay: ["领导干部接访日", "Officials' reception day", "event"],
  gridVisit: ["网格员入户走访", "Home visit by a grid worker", "event"],
  delegates: ["代表委员联络站", "Delegates' contact station", "event"],
  reportMeeting: ["向市民报告活动", "Report-to-citizens meeting", "event"],
} as const;

export type Channel = keyof typeof rows;
export type ChannelGroup = keyof typeof classes;

export const channels = words(rows, 0);
export const channelsInEnglish = words(rows, 1);
export const channelGroups = words(classes, 0);
export const channelGroupsInEnglish = words(classes, 1);

/** The class that a channel is counted in. */
export const groupOf = (channel: Channel): ChannelGroup => rows[channel][2];
