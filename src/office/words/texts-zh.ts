// Hints beside a form, and the page of the office's words.

const kinds = { word: "专用词", stop: "停用词", synonyms: "同义词" };

export const textsZh = {
  nav: "词库",
  title: "词库",
  intro:
    "查找和相同诉求提示按这里的词断词。同义词写在一组，查其中一个，其他的也能找到。改动后几秒钟内开始在后台重新读取文本，读完生效。",
  ready: (count: number) => `已读入 ${count} 件诉求的文本。`,
  reading: (count: number) => `正在读入文本，已读 ${count} 件；读完以前，查找按原来的方式。`,
  kinds,
  hints: {
    word: "地名、小区、本地叫法：不再被拆开，例如“南湖花园”。",
    stop: "每件都有、帮不上查找的词，例如“热线”。",
    synonyms: "意思一样的词，用顿号或者空格隔开，例如“落户、入户、户籍”。",
  },
  kind: "类别",
  words: "词",
  add: "添加",
  change: "修改",
  remove: "删除",
  removeAsk: (words: string) => `删除“${words}”？`,
  cancel: "取消",
  save: "保存",
  empty: "还没有。",
  standing: (kind: string, count: number) => `${kind}（${count}）`,
  vain: "没有搜到的",
  vainHint:
    "群众和工作人员查过、什么也没找到的词。常出现的，补一组同义词；处理过的，点“已处理”。只记词语，不记是谁查的。",
  vainNone: "没有。",
  times: (count: number) => `${count} 次`,
  done: "已处理",
  intoSynonyms: "补同义词",
  history: "改动记录",
  historyHead: ["时间", "谁", "做了什么", "类别", "词"],
  added: "添加",
  removed: "删除",
  same: "可能是同一件事",
  similar: "类似诉求",
  like: "相同、类似的诉求",
  likeHint: "边输入边提示，点开另开一页。是同一件事的，可以登记后并入。",
  likeNone: "没有相同、类似的诉求。",
  likeWait: "输入诉求内容八个字以上，这里提示相同、类似的诉求。",
  likeReading: "正在读入以往诉求的文本，提示稍后出现。",
  reported: (count: number) => `共 ${count} 件`,
  join: "登记后并入",
  joined: "已选并入这一件，按“登记并并单”提交",
};
