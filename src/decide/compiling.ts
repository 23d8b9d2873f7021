// What the compiler of a model carries along: where it is, and whom it tells what is wrong there.

import { compile, compileText } from "./feel/compile.ts";
import { type Compiled, type Names, constant } from "./feel/compiled.ts";
import { NotFeel } from "./feel/parse.ts";
import { Frame, Scope } from "./feel/scope.ts";
import { type Cell, compileCell } from "./feel/tests.ts";
import { type Defect, type DefectCode, type Place, type Remark, type Said, defect } from "./defect.ts";
import { allows } from "./table/masks.ts";
import { type Check, type Type, type Types, checkOf } from "./types.ts";

export interface Compiling {
  readonly place: Place;
  readonly types: Types;
  readonly defect: (defect: Defect) => void;
  readonly remark: (remark: Remark) => void;
}

/** The same, further in. */
export const at = (compiling: Compiling, further: Partial<Place>): Compiling => ({
  ...compiling,
  place: { ...compiling.place, ...further },
});

export const tell = (compiling: Compiling, code: DefectCode, said: Said): void =>
  compiling.defect(defect(code, compiling.place, said));

const namesOf = (compiling: Compiling, scope: Scope): Names => ({
  scope,
  compile,
  unknown: name =>
    tell(compiling, "decision_name", {
      zh: `没有叫“${name}”的输入、决策、函数或变量；文字要加英文双引号，用到的决策要画出依赖。`,
      en: `nothing is called “${name}”; texts stand in straight quotes, and what is used has to be required.`,
    }),
});

function attempted<Made>(compiling: Compiling, make: () => Made, otherwise: Made): Made {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof NotFeel)) throw error;
    tell(compiling, error.code, error.said);
    return otherwise;
  }
}

/** Compiles an expression; what is wrong with it is told. */
export const expression = (compiling: Compiling, text: string, scope: Scope): Compiled =>
  attempted(compiling, () => compileText(text, namesOf(compiling, scope)), constant(null));

const never: Cell = { any: false, not: false, holds: () => false };

/** Compiles the tests of a cell over `?` of this type. */
export function cell(compiling: Compiling, text: string, type: Type, scope: Scope, slot?: number): Cell {
  const inner = scope.inner();
  inner.declare("?", type, slot);
  return attempted(compiling, () => compileCell(text, namesOf(compiling, inner)), never);
}

/** The check of values of a type, its allowed values included. */
export const checkFor = (compiling: Compiling, type: Type): Check =>
  checkOf(type, (values, of) => {
    const frame = new Frame();
    const scope = new Scope(frame);
    const slot = frame.next();
    const tests = cell(at(compiling, { cell: of.name }), values, of, scope, slot);
    if (tests.spans || tests.any) return value => allows(tests, value);
    return value => {
      const slots: unknown[] = [];
      slots[slot] = value;
      return tests.holds(slots, value);
    };
  });
