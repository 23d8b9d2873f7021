// Everything that the HTTP side itself refuses, in one place: a stable code, the status, and a sentence
// with the way out. What the engine refuses is in engine/refusal.ts, what sign-in refuses in
// people/sign-in-problem.ts.

import type { Sentence } from "../engine/refusal.ts";
import { consultedFaults } from "./fault-consulted.ts";
import { replayFaults } from "./fault-replays.ts";
import { sentFaults } from "./fault-sent.ts";

interface Entry extends Sentence {
  readonly status: number;
}

const catalogue = {
  ...sentFaults,
  sign_in_needed: {
    status: 401,
    zh: "请先登录再办理。登录已过期的，请重新登录。",
    en: "Please sign in first, or again if your session has ended.",
  },
  unknown_paper: {
    status: 404,
    zh: "这件事项没有这份公文，或者还没有办到出文的环节。有哪些公文，见事项页面。",
    en: "There is no such paper on this matter, or not yet. The matter's page lists them.",
  },
  bad_token: {
    status: 401,
    zh: "访问令牌无效或已撤销，请向管理员申请新的令牌。",
    en: "The token is not valid or was revoked. Ask an administrator for a new one.",
  },
  bad_csrf: {
    status: 403,
    zh: "页面已过期，请刷新后重新提交；您填写的内容没有提交。",
    en: "This page is out of date, and nothing was sent. Reload it and send again.",
  },
  no_reveal: {
    status: 403,
    zh: "您的岗位不能查看这些内容的明文；查看须有承办或派单岗位，并会留痕。",
    en: "Your post may not read these values in clear. Handlers and the desk may, and it is logged.",
  },
  concealed: {
    status: 403,
    zh: "提出人要求身份保密（热线条例第十一条），您的岗位不能查看；确需联系的，请由受理岗位代为联系。",
    en: "The person asked for secrecy, so your post may not read this. The desk asks them if need be.",
  },
  anonymous_files_once: {
    status: 403,
    zh: "凭查询码只能跟进这一件；要再反映别的事，请退出后另行提交。",
    en: "A query code follows one matter. Leave it to file another.",
  },
  ...consultedFaults,
  intake_not_yours: {
    status: 403,
    zh: "接听登记由热线受理岗位办理。您的岗位不能查来电人。",
    en: "Calls are taken by the hotline's desk; your post may not look callers up.",
  },
  suggestions_not_yours: {
    status: 403,
    zh: "推荐评估由派单、督办、审计岗位查看。您的岗位不参与派单。",
    en: "How well forms suggest is for the desk, overseers and auditors. Your post dispatches nothing.",
  },
  bad_phone: {
    status: 422,
    zh: "电话号码无法识别，请填 11 位手机号，或带区号的座机号；不便提供的，留空并选“匿名”。",
    en: "This is no telephone number: 11 digits, or an area code and a landline, or nothing at all.",
  },
  audit_only: {
    status: 403,
    zh: "查阅日志只有审计员岗位可以看。需要核查的，请联系审计部门。",
    en: "The access log is read by an auditor's post. Ask the auditors if something must be looked into.",
  },
  no_person_search: {
    status: 403,
    zh: "您的岗位不能按姓名或电话查找；受理、派单等岗位可以，并会记入查阅日志。可请他们代查。",
    en: "Your post may not search by name or telephone. The desk may, and it is logged; ask them.",
  },
  not_for_your_post: {
    status: 403,
    zh: "这一屏供市领导、改革办和审计岗位查看。您的岗位可在“指标”和台账里看到公开的内容。",
    en: "This screen is for leaders, the reform office and auditors. Figures and ledgers are open to you.",
  },
  not_your_view: {
    status: 403,
    zh: "这个视图是别人建的，只有建它的人能改。您可以另存为自己的视图。",
    en: "Somebody else made this view, and only they may change it. Save it as one of your own.",
  },
  unknown_view: {
    status: 404,
    zh: "没有这个视图，可能已被删除，请刷新台账。",
    en: "There is no such view; it may have been deleted. Reload the ledger.",
  },
  imports_not_yours: {
    status: 403,
    zh: "导入由改革办办理。您的岗位需要导入的，请联系改革办。",
    en: "The reform office imports sheets. Ask them to import yours.",
  },
  words_not_yours: {
    status: 403,
    zh: "词库由改革办和热线受理岗位维护。需要加词的，请告诉他们。",
    en: "The words are kept by the reform office and the hotline's desk. Tell them what is missing.",
  },
  rosters_not_yours: {
    status: 403,
    zh: "单位表和人员表由系统管理员、岗位管理员导入导出。需要增加单位或人员的，请联系他们。",
    en: "Sheets of orgs and staff belong to administrators and keepers of posts. Ask them for what you need.",
  },
  ...replayFaults,
  import_running: {
    status: 409,
    zh: "这份表正在导入，请等它完成，或先停下来。",
    en: "This sheet is being imported. Wait until it is done, or stop it first.",
  },
  sheet_too_large: {
    status: 413,
    zh: "文件超过 32 MB，请另存为 CSV 后用命令 keymove import 导入，或分成几个文件。",
    en: "The file is larger than 32 MB. Save it as CSV and use keymove import, or divide it.",
  },
  not_found: {
    status: 404,
    zh: "没有找到您要的内容，请核对网址或编号。",
    en: "There is nothing here. Check the address or the number.",
  },
  no_loop: {
    status: 404,
    zh: "这件事项还没有推动改革任务；列入任务后，这里会显示全过程。",
    en: "This matter has not led to a reform yet. Once it has, the whole way is shown here.",
  },
  method_not_allowed: {
    status: 405,
    zh: "这个网址不支持该操作方式，可用方式见响应头 Allow。",
    en: "This address does not take that method. See the Allow header.",
  },
  file_too_large: {
    status: 413,
    zh: "文件超过 10 MB，没有收下。请压缩后再传。",
    en: "The file is larger than 10 MB and was not taken. Make it smaller.",
  },
  file_type_refused: {
    status: 415,
    zh: "不收这种文件。可以上传的种类见接口说明。",
    en: "Files of this kind are not taken. See the API description for those that are.",
  },
  file_type_lies: {
    status: 422,
    zh: "文件标的类型和内容不一致，没有收下。请另选文件。",
    en: "The file is not of the type that it says. Choose another.",
  },
  file_damaged: {
    status: 422,
    zh: "图片内容不完整，打不开。请另选一张。",
    en: "The picture is cut off or broken. Choose another.",
  },
  file_empty: {
    status: 422,
    zh: "文件里没有内容，请另选文件。",
    en: "The file is empty. Choose another.",
  },
  file_missing: {
    status: 422,
    zh: "没有收到文件。请用 multipart/form-data 上传，每次一个，字段名为 file。",
    en: "No file arrived. Send one as multipart/form-data, in a field called file.",
  },
  too_many_files: {
    status: 422,
    zh: "一次最多上传 10 个文件，多出的没有收下。请分次补充。",
    en: "At most 10 files are taken at once. The rest was left out; add it later.",
  },
  uploads_waiting: {
    status: 429,
    zh: "您有太多上传的文件还没有提交，请先提交，或过一天再传。",
    en: "Too many uploaded files wait to be used. Use them first, or come back in a day.",
  },
  body_too_large: {
    status: 413,
    zh: "提交的内容太大，请删减后再提交（上限 256 KB）。",
    en: "The body is too large; the most is 256 kB. Shorten it.",
  },
  wrong_media_type: {
    status: 415,
    zh: "不支持这种内容类型，请用 application/json 或网页表单提交。",
    en: "This kind of content is not taken. Send application/json, or a form.",
  },
  purpose_missing: {
    status: 422,
    zh: "请写明查看用途（4 至 200 个字），例如“回访核实”；用途会记入查阅日志。",
    en: "Say what you need it for in 4 to 200 characters. It goes into the access log.",
  },
  fields_missing: {
    status: 422,
    zh: "请列出要查看的字段（fields），只能是本件中已脱敏显示的字段。",
    en: "List the fields to reveal; only fields shown masked on this matter can be.",
  },
  too_many_rows: {
    status: 422,
    zh: "一次最多办理 500 件，请分批办理。",
    en: "At most 500 rows can be acted on at once. Do it in parts.",
  },
  view_name: {
    status: 422,
    zh: "请给视图起一个 1 至 30 个字的名称，并且不要和您已有的视图重名。",
    en: "Give the view a name of 1 to 30 characters that none of your other views has.",
  },
  too_many_views: {
    status: 422,
    zh: "每本台账最多保存 30 个视图，请先删去不用的。",
    en: "A ledger keeps at most 30 views of yours. Delete one that you no longer use.",
  },
  too_many_requests: {
    status: 429,
    zh: "操作过于频繁，请稍后再试。",
    en: "Too many requests. Wait a little and try again.",
  },
  unavailable: {
    status: 503,
    zh: "系统暂时不能办理，请稍后再试；已收到回执的事项不受影响。",
    en: "The system cannot take this just now. Try again shortly; what was acknowledged is safe.",
  },
  failed: {
    status: 500,
    zh: "系统出了问题，已记录。请稍后再试，仍不行请拨打热线。",
    en: "Something went wrong on our side and has been noted. Try again later.",
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type FaultCode = keyof typeof catalogue;

export const faultCodes = Object.keys(catalogue) as readonly FaultCode[];

export interface FaultMore {
  /** In place of the catalogue's sentence, where it must name what was sent. */
  readonly said?: Sentence;
  /** The field or the query word that the sentence is about. */
  readonly field?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Fault extends Error {
  readonly code: FaultCode;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  readonly field: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: FaultCode, { field, said: own, headers = {} }: FaultMore = {}) {
    const { status, ...usual } = catalogue[code];
    const said = own ?? usual;
    // Whoever sent twenty things is told which one it is; the other sentences name it themselves.
    const unnamed = field === undefined || !(code === "bad_query" || code === "bad_body");
    const zh = unnamed ? said.zh : `“${field}”：${said.zh}`;
    const en = unnamed ? said.en : `“${field}”: ${said.en}`;
    super(zh);
    this.name = "Fault";
    this.code = code;
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.field = field;
    this.headers = headers;
  }
}
