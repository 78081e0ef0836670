/** What every calculation is given, what it gives back, and the words that its sum is said in. */
import type { Calculation, Measure, Period } from '../../model/index.ts';
import type { Operand } from '../evaluated.ts';
import { addForms, totalOf, type LinearForm } from '../linear-form.ts';
import { showQuantity, type Per } from '../numbers.ts';
import type { Quantity } from '../quantity.ts';

/** One argument, read: a cell or a figure. */
export interface Input {
  readonly operand: Operand;
  readonly form: LinearForm;
}

export interface Given {
  /** The arguments in a role, in the order written. */
  readonly inputs: (role: string) => readonly Input[];
  readonly per: Per | undefined;
  readonly period: Period | undefined;
}

export interface Outcome {
  readonly quantity: Quantity;
  readonly measure: Measure;
  /** The left side of the sum: "964 + 535". */
  readonly expression: string;
  /** The whole sum in words, where "expression = result" is not how it is said. */
  readonly sum?: string;
  /** What a missing result is said to lack: "total". */
  readonly lacks?: string;
  readonly per?: Per;
  readonly days?: number;
  /** How it is added up from cells, where it still is a sum of them. */
  readonly form?: LinearForm;
  readonly holders?: readonly Input[];
  readonly among?: number;
}

/** The calculation cannot be done as asked: a finding of severity wrong. */
export interface Fault {
  readonly rule: string;
  readonly message: string;
}

export interface RoleRule {
  readonly name: string;
  /** several: added together, or compared one by one; one: exactly one argument. */
  readonly takes: 'one' | 'several';
  readonly what: string;
}

export type InheritedField = 'unit' | 'area' | 'period' | 'base' | 'coverage';

export interface CalculationRule {
  readonly name: Calculation;
  readonly roles: readonly RoleRule[];
  /** Values of `per` that it needs one of. */
  readonly per?: readonly Per[];
  /** From which roles a field is inherited; `holders` are the arguments that hold a minimum or maximum. */
  readonly inherits: (field: InheritedField) => readonly string[] | 'holders';
  readonly calculate: (given: Given) => Outcome | Fault;
}

export function isFault(outcome: Outcome | Fault): outcome is Fault {
  return 'rule' in outcome;
}

/** The arguments of a role added into one form. */
export function addedForm(inputs: readonly Input[]): LinearForm {
  return addForms(inputs.map(({ form }) => form));
}

/** The arguments of a role added. */
export function addedQuantity(inputs: readonly Input[]): Quantity {
  return totalOf(addedForm(inputs));
}

const longestSum = 60;

/** "964 + 535 + 503": the arguments with plus signs. Ranges and negative numbers stand in brackets. */
export function addends(inputs: readonly Input[]): string {
  const numbers = inputs.map((input) => termText(input));
  if (numbers.length <= longestSum) return numbers.join(' + ');
  return `${numbers.slice(0, 5).join(' + ')} + … + ${numbers.at(-1) ?? ''} (${showCount(numbers.length)} numbers)`;
}

/** The arguments of a role as one number: "7,338", or their sum in brackets. */
export function termOf(inputs: readonly Input[]): string {
  return inputs.length === 1 ? addends(inputs) : `(${addends(inputs)})`;
}

/** "964, 535 and 503": the arguments as a list. */
export function listOf(inputs: readonly Input[]): string {
  const numbers = inputs.map(({ operand }) => showQuantity(operand.quantity, operand.measure));
  if (numbers.length > longestSum) return `${showCount(numbers.length)} numbers`;
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
}

function termText({ operand }: Input): string {
  const text = showQuantity(operand.quantity, operand.measure);
  const bare =
    operand.quantity.kind === 'missing' || (operand.quantity.kind === 'value' && !operand.quantity.value.isNegative());
  return bare ? text : `(${text})`;
}

function showCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
