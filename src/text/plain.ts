// A petition without what says nothing of the matter: greetings, thanks, telephone and identity numbers,
// dates, sums. What is left is cut into words.

const greeting =
  /^(?:\s*(?:尊敬的|敬爱的)?[^，,。！!：:\n]{0,12}(?:领导|书记|市长|局长|主任|工作人员|同志)?(?:您好|你好|大家好)[，,。！!：:\s]*)+/u;
const thanks = /(?:谢谢|感谢|此致|敬礼|盼复|望回复|请回复)[！!。，,\s]*$/gu;
/** Numbers however they are parted; a place's number (3号楼) goes with them. */
const numbers = /[0-9][0-9\-—–:：.,，/年月日号\s]*[0-9年月日]?/gu;

/** The text as it is compared: half-width, lower case, without greetings, thanks and numbers. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(greeting, "")
    .replace(thanks, "")
    .replace(numbers, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The first clause, which says what the matter is, where nobody wrote a title. At most 40 characters. */
export function firstClause(text: string): string {
  const [clause = ""] = text.replace(greeting, "").split(/[。！？!?；;\n]/u);
  return [...clause.trim()].slice(0, 40).join("");
}
