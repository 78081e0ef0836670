/**
 * What a figure inherits from its arguments: unit, area, period, base and coverage, when they are equal; when they
 * differ, the figure must state its own (DESIGN 5, Figure).
 */
import type { Figure, Finding } from '../model/index.ts';
import { canonicalJson, type Area, type Coverage, type Json, type Period, type Unit } from '../model/index.ts';
import type { InheritedField, Input } from './calculations/calculation.ts';
import { samePeriod } from './period.ts';
import { present } from './present.ts';
import { renderPeriod } from './render-period.ts';

export interface Inherited {
  readonly unit?: Unit;
  readonly area?: Area;
  readonly period?: Period;
  readonly base?: string;
  readonly coverage?: Coverage;
}

/** Decides each field: the figure's own, else the one that all arguments share, else a finding. */
export function inheritFields(
  figure: Figure,
  inputsFor: (field: InheritedField) => readonly Input[],
): { fields: Inherited; findings: Finding[] } {
  const findings: Finding[] = [];
  const settle = <T>(field: InheritedField, own: T | undefined, rule: FieldRule<T>): T | undefined => {
    const stated = inputsFor(field).map(({ operand }) => operand[field] as T | undefined);
    const values = distinct(stated, rule);
    const [only] = values;
    const complete = rule.part === 'is of the whole' || stated.every((value) => value !== undefined);
    if (own !== undefined) {
      if (rule.restated === true && complete && values.length === 1 && only !== undefined && !rule.same(own, only)) {
        findings.push(restated(figure, field, rule.say(own), rule.say(only)));
      }
      return own;
    }
    if (values.length > 1)
      findings.push(
        differs(
          figure,
          field,
          values.map((value) => rule.say(value)),
        ),
      );
    return complete && values.length === 1 ? only : undefined;
  };
  const fields = present({
    unit: settle('unit', figure.unit, unitRule),
    area: settle('area', figure.area, areaRule),
    period: settle('period', figure.period, periodRule),
    base: settle('base', figure.base, baseRule),
    coverage: settle('coverage', figure.coverage, coverageRule),
  });
  return { fields, findings };
}

interface FieldRule<T> {
  readonly same: (a: T, b: T) => boolean;
  readonly say: (value: T) => string;
  /**
   * Where only some arguments state the field: a base or coverage narrows the whole figure, so it is taken; a unit, area or
   * period of a part is not the figure's.
   */
  readonly part: 'is of the whole' | 'is its own';
  /** An own value that differs from the one all arguments share changes what the number is of, and is said. */
  readonly restated?: boolean;
}

const unitRule: FieldRule<Unit> = {
  same: (a, b) => a.one === b.one && a.many === b.many,
  say: (unit) => unit.many,
  part: 'is its own',
};
const areaRule: FieldRule<Area> = {
  same: (a, b) => a.code === b.code || a.label === b.label,
  say: (area) => area.label,
  part: 'is its own',
  restated: true,
};
const periodRule: FieldRule<Period> = {
  same: samePeriod,
  say: (period) => renderPeriod(period, 'slash'),
  part: 'is its own',
  restated: true,
};
const baseRule: FieldRule<string> = {
  same: (a, b) => a.trim() === b.trim(),
  say: (base) => base,
  part: 'is of the whole',
};
const coverageRule: FieldRule<Coverage> = {
  same: (a, b) => canonicalJson(a as Json) === canonicalJson(b as Json),
  say: ({ usable, of, what }) => `${String(usable)}${of === undefined ? '' : ` of ${String(of)}`} ${what}`,
  part: 'is of the whole',
};

function distinct<T>(values: readonly (T | undefined)[], rule: FieldRule<T>): T[] {
  const found: T[] = [];
  for (const value of values) {
    if (value !== undefined && !found.some((other) => rule.same(other, value))) found.push(value);
  }
  return found;
}

const nouns: Readonly<Record<InheritedField, string>> = {
  unit: 'units',
  area: 'areas',
  period: 'periods',
  base: 'bases',
  coverage: 'coverages',
};

function differs(figure: Figure, field: InheritedField, values: readonly string[]): Finding {
  const listed =
    values.length > 6 ? `${values.slice(0, 5).join('; ')} and ${String(values.length - 5)} more` : values.join('; ');
  return {
    rule: 'figure-field-differs',
    severity: 'wrong',
    message: `The figure “${figure.id}” brings together ${String(values.length)} ${nouns[field]} (${listed}), so its own is not known. Give the figure its own ${field}.`,
    where: { figure: figure.id, text: field },
  };
}

function restated(figure: Figure, field: InheritedField, own: string, theirs: string): Finding {
  return {
    rule: 'figure-field-restated',
    severity: 'misleading',
    message: `The figure “${figure.id}” says its ${field} is ${own}, but all that it rests on is for ${theirs}. Leave the ${field} out, or say why it is right.`,
    where: { figure: figure.id, text: field },
  };
}
