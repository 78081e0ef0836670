/** Works out a derived figure: its arguments by role, what it inherits, its calculation and its sum in words. */
import type { DerivedFigure, Finding } from '../model/index.ts';
import { nearestNames } from '../tables/index.ts';
import { missing } from './arithmetic.ts';
import { assembleFigure, type Result } from './assemble.ts';
import {
  addedForm,
  isFault,
  type CalculationRule,
  type Given,
  type Input,
  type Outcome,
} from './calculations/calculation.ts';
import { calculationRules } from './calculations/registry.ts';
import { cellKey, emptyGathering, gatherRole, type Gathered, type Worked, type Workshop } from './gather.ts';
import { inheritFields, type Inherited } from './inherit.ts';
import { leafForm, repeatedKeys, settleForm } from './linear-form.ts';
import { showQuantity } from './numbers.ts';
import { present } from './present.ts';

/** Works it out. Where that cannot be done it is missing, and the findings say why. */
export function workOutDerived(shop: Workshop, figure: DerivedFigure): Worked & { findings: readonly Finding[] } {
  const rule = calculationRules[figure.calculation];
  const gathered = emptyGathering();
  for (const [role, args] of Object.entries(figure.args)) gatherRole(shop, figure, role, args, gathered);
  gathered.findings.push(...checkRoles(rule, figure, gathered));
  if (figure.calculation !== 'value') shortenLabels(gathered);
  const inputs = [...gathered.inputs.values()].flat();
  const base: Pick<Result, 'calculation' | 'operands' | 'repeated'> = {
    calculation: figure.calculation,
    operands: inputs.map(({ operand }) => operand),
    repeated: repeatedCells(gathered),
  };
  const done = gathered.findings.length > 0 ? undefined : calculate(rule, figure, gathered);
  const wrong = gathered.findings.filter(({ severity }) => severity === 'wrong');
  if (done === undefined || wrong.length > 0) {
    const why = `“${figure.label}” cannot be worked out: ${reasonsOf(wrong)}`;
    const quantity = missing('no value', why);
    const result: Result = {
      ...base,
      measure: done?.outcome.measure ?? 'count',
      quantity,
      sum: `It cannot be worked out: ${reasonsOf(wrong)}`,
      fields: done?.fields ?? {},
    };
    const evaluated = assembleFigure(shop, figure, gathered, result);
    return {
      figure: evaluated,
      form: leafForm(`figure ${figure.id}`, quantity),
      restsOnTotal: false,
      selections: gathered.selections,
      ...present({ stated: figure.coverage ?? done?.fields.coverage }),
      findings: gathered.findings,
    };
  }
  const { outcome, fields } = done;
  const evaluated = assembleFigure(shop, figure, gathered, {
    ...base,
    measure: outcome.measure,
    quantity: outcome.quantity,
    sum: saySum(outcome),
    fields,
    per: outcome.per,
    days: outcome.days,
    holders: outcome.holders?.map(({ operand }) => operand.label),
    among: outcome.among,
  });
  return {
    figure: evaluated,
    form:
      outcome.form === undefined
        ? leafForm(`figure ${figure.id}`, outcome.quantity)
        : settleForm(`figure ${figure.id}`, outcome.form),
    restsOnTotal: inputs.some(({ operand }) => operand.total),
    selections: gathered.selections,
    ...present({ stated: figure.coverage ?? fields.coverage }),
    findings: gathered.findings,
  };
}

interface Done {
  readonly outcome: Outcome;
  readonly fields: Inherited;
}

/** Inherits and calculates; a minimum inherits from whoever holds it, so there the calculation comes first. */
function calculate(rule: CalculationRule, figure: DerivedFigure, gathered: Gathered): Done | undefined {
  const inputsOf = (role: string): readonly Input[] => gathered.inputs.get(role) ?? [];
  const given = (fields: Inherited): Given => ({ inputs: inputsOf, per: figure.per, period: fields.period });
  const held = rule.inherits('unit') === 'holders' ? rule.calculate(given({})) : undefined;
  const holders = held === undefined || isFault(held) ? [] : (held.holders ?? [...gathered.inputs.values()].flat());
  const { fields, findings } = inheritFields(figure, (field) => {
    const roles = rule.inherits(field);
    return roles === 'holders' ? holders : roles.flatMap((role) => [...inputsOf(role)]);
  });
  // Two who share the lowest number differ in area by nature; it then belongs to neither alone.
  gathered.findings.push(
    ...findings.filter((finding) => held === undefined || finding.rule !== 'figure-field-differs'),
  );
  const outcome = held ?? rule.calculate(given(fields));
  const wrong = (code: string, message: string): void => {
    gathered.findings.push({ rule: code, severity: 'wrong', message, where: { figure: figure.id } });
  };
  if (isFault(outcome)) {
    wrong(outcome.rule, `The figure “${figure.id}” cannot be worked out: ${outcome.message}.`);
    return undefined;
  }
  if (outcome.quantity.kind === 'missing' && outcome.quantity.marker === '÷ 0') {
    wrong(
      'division-by-zero',
      `The figure “${figure.id}” cannot be worked out (${outcome.expression}): ${outcome.quantity.why}. Choose what it is compared with again.`,
    );
  }
  return { outcome, fields };
}

/** Every role filled, none unknown, one argument where there can only be one; `per` given where it is needed. */
function checkRoles(rule: CalculationRule, figure: DerivedFigure, gathered: Gathered): Finding[] {
  const findings: Finding[] = [];
  const wrong = (text: string, message: string, suggestion?: string): void => {
    const fix = suggestion === undefined ? {} : { suggestion };
    findings.push({ rule: 'figure-role', severity: 'wrong', message, where: { figure: figure.id, text }, ...fix });
  };
  const names = rule.roles.map(({ name }) => name);
  const listed = names.map((name) => `“${name}”`).join(' and ');
  for (const role of Object.keys(figure.args)) {
    if (names.includes(role)) continue;
    const message = `The figure “${figure.id}” has arguments called “${role}”; its calculation, ${rule.name}, takes ${listed}.`;
    wrong(role, message, nearestNames(role, names)[0]);
  }
  for (const { name, takes, what } of rule.roles) {
    const count = gathered.inputs.get(name)?.length;
    if (count === undefined) wrong(name, `The figure “${figure.id}” (${rule.name}) needs “${name}”: ${what}.`);
    else if (takes === 'one' && count > 1) {
      wrong(
        name,
        `The figure “${figure.id}” (${rule.name}) takes one cell or figure as “${name}”, and has ${String(count)}.`,
      );
    }
  }
  if (rule.per !== undefined && (figure.per === undefined || !rule.per.includes(figure.per))) {
    wrong('per', `The figure “${figure.id}” (${rule.name}) needs “per”: one of ${rule.per.join(', ')}.`);
  }
  return findings;
}

/** "964 + 535 = 1,499", or what is lacking and why. */
function saySum(outcome: Outcome): string {
  if (outcome.quantity.kind === 'missing')
    return `${outcome.expression} has no ${outcome.lacks ?? 'answer'}: ${outcome.quantity.why}`;
  return (
    outcome.sum ?? `${outcome.expression} = ${showQuantity(outcome.quantity, outcome.measure, { per: outcome.per })}`
  );
}

function reasonsOf(findings: readonly Finding[]): string {
  const reasons = findings.map(({ message }) =>
    message.replace(/^The figure “[^”]*” cannot be worked out: /, '').replace(/\.$/, ''),
  );
  return reasons.map((reason) => (reason.startsWith('The ') ? `t${reason.slice(1)}` : reason)).join('; ');
}

/** "South Wales" is enough where the figure takes that row from one column only; otherwise the column stays with it. */
function shortenLabels(gathered: Gathered): void {
  const columns = new Map<string, Set<string>>();
  for (const { row, label } of gathered.rows.values()) columns.set(row, (columns.get(row) ?? new Set()).add(label));
  for (const [role, inputs] of gathered.inputs) {
    const shorter = inputs.map((input): Input => {
      const row = gathered.rows.get(input.operand)?.row;
      if (row === undefined || columns.get(row)?.size !== 1) return input;
      return { ...input, operand: { ...input.operand, label: row } };
    });
    gathered.inputs.set(role, shorter);
  }
}

function repeatedCells(gathered: Gathered): string[] {
  const labels = new Map(gathered.cells.map((cell) => [cellKey(cell), `${cell.row}, ${cell.column}`]));
  const repeated = [...gathered.inputs.values()].flatMap((inputs) => repeatedKeys(addedForm(inputs)));
  return [...new Set(repeated)].map((key) => labels.get(key) ?? key.replace(/^figure /, ''));
}
