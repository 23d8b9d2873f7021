// The words of a mechanism in one language, for sentences about its figures. English words are the author's
// own labels; where one is missing the Chinese stands in, never a name out of the code.

import type { AnyEnglish } from "../../define/english.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { stateTitle } from "../../define/parts.ts";
import { fieldOf, own } from "../fields.ts";

export interface Words {
  readonly title: string;
  figure(name: string): string;
  field(name: string): string;
  option(field: string, option: string): string;
  action(name: string): string;
  state(name: string): string;
  clock(name: string): string;
  /** A bound of a number field: money and land are held in hundredths and said in 元 and 亩. */
  amount(field: string, number: number): string;
}

const amountIn = (
  mechanism: AnyMechanism,
  field: string,
  number: number,
  yuan: string,
  mu: string,
): string => {
  const kind = fieldOf(mechanism, field)?.kind;
  return kind === "yuan" || kind === "mu" ? `${number / 100}${kind === "yuan" ? yuan : mu}` : String(number);
};

export function chineseWords(mechanism: AnyMechanism): Words {
  const optionOf = (name: string, option: string): string | undefined => {
    const field = fieldOf(mechanism, name);
    return field?.kind === "choice" ? own(field.options, option) : undefined;
  };
  return {
    title: mechanism.title,
    figure: name => own(mechanism.figures, name)?.title ?? name,
    field: name => fieldOf(mechanism, name)?.label ?? name,
    option: (field, option) => optionOf(field, option) ?? option,
    action: name => own(mechanism.actions, name)?.title ?? name,
    state: name => stateTitle(own(mechanism.states, name)) ?? name,
    clock: name => own(mechanism.clocks, name)?.title ?? name,
    amount: (field, number) => amountIn(mechanism, field, number, "元", "亩"),
  };
}

export function englishWords(mechanism: AnyMechanism, english: AnyEnglish): Words {
  const chinese = chineseWords(mechanism);
  const fieldOfEnglish = (name: string) => {
    const field = own(english.fields, name);
    return typeof field === "string" ? { label: field, options: undefined } : field;
  };
  return {
    title: english.title,
    figure: name => own(english.figures, name) ?? chinese.figure(name),
    field: name => fieldOfEnglish(name)?.label ?? chinese.field(name),
    option: (field, option) => own(fieldOfEnglish(field)?.options, option) ?? chinese.option(field, option),
    action: name => own(english.actions, name) ?? chinese.action(name),
    state: name => own(english.states, name) ?? chinese.state(name),
    clock: name => own(english.clocks, name) ?? chinese.clock(name),
    amount: (field, number) => amountIn(mechanism, field, number, " yuan", " mu"),
  };
}
