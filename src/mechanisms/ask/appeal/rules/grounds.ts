// Why an appeal is not accepted, and where it belongs instead (热线条例第十九条、《北京市接诉即办工作条例》第十一条).

import { words } from "./words.ts";

/** 中文, English, the right channel. */
// prettier-ignore
const rows = {
  litigation:      ["应当通过诉讼解决", "To be settled by a court", "court"],
  arbitration:     ["应当通过仲裁解决", "To be settled by arbitration", "arbitrator"],
  discipline:      ["属于纪检监察事项", "For the discipline inspection", "discipline"],
  reconsideration: ["应当通过行政复议解决", "To be settled by administrative reconsideration", "reconsideration"],
  disclosure:      ["属于政府信息公开申请", "A request for government information", "disclosure"],
  petition:        ["已经进入信访渠道", "Already taken up as a petition", "petitions"],
  secrecy:         ["涉及国家秘密或者商业秘密", "Concerns state or trade secrets", "secrets"],
  privacy:         ["涉及他人隐私", "Concerns somebody else's private life", "lawyer"],
  morals:          ["违反公序良俗", "Against public morals", "lawyer"],
  concluded:       ["已经依法办结", "Lawfully concluded already", "former"],
  repeated:        ["同一诉求没有新的事实", "The same as before, without new facts", "progress"],
  social:          ["应由市场或者社会调节", "For the market or for society to settle", "lawyer"],
} as const;

// prettier-ignore
const channels = {
  court:           ["人民法院（12368）", "the people's court (12368)"],
  arbitrator:      ["合同约定或者有管辖权的仲裁机构", "the arbitration body agreed on or competent"],
  discipline:      ["纪检监察机关（12388）", "the discipline inspection (12388)"],
  reconsideration: ["行政复议机构", "the administrative reconsideration body"],
  disclosure:      ["政府信息公开工作机构", "the government information office"],
  petitions:       ["信访部门的原信访程序", "the petitions office, under the petition already made"],
  secrets:         ["保密行政管理部门", "the secrecy authority"],
  lawyer:          ["公共法律服务热线（12348）", "the public legal advice line (12348)"],
  former:          ["原办理机关", "the authority that concluded it"],
  progress:        ["原诉求的办理进展", "the progress of the former appeal"],
} as const;

export type Ground = keyof typeof rows;
export type RightChannel = keyof typeof channels;

export const grounds = words(rows, 0);
export const groundsInEnglish = words(rows, 1);
export const rightChannels = words(channels, 0);
export const rightChannelsInEnglish = words(channels, 1);

/** Where an appeal refused on this ground belongs. */
export const channelFor = (ground: Ground): RightChannel => rows[ground][2];
