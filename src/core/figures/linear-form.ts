/**
 * A linear form says how a quantity is added up from cells and reported figures: each once, with its factor. It keeps
 * bounds exact where the same hidden cell stands on both sides: a part hidden as `<5` is inside its own whole, so
 * its share can never pass 100%.
 */
import { between, exactly, highOf, joinMissing, lowOf, missing, type Missing } from './arithmetic.ts';
import { Decimal, type Quantity } from './quantity.ts';

export interface Term {
  readonly factor: Decimal;
  readonly quantity: Quantity;
}

/** Key of a cell or figure -> its term. */
export type LinearForm = ReadonlyMap<string, Term>;

const one = new Decimal(1);

/** The form of one cell or one figure that stands for itself. */
export function leafForm(key: string, quantity: Quantity): LinearForm {
  return new Map([[key, { factor: one, quantity }]]);
}

/** The forms added, each times its factor. A term that cancels stays with factor 0, so that a missing cell is still told. */
export function combineForms(parts: readonly { readonly form: LinearForm; readonly factor: Decimal }[]): LinearForm {
  const joined = new Map<string, Term>();
  for (const { form, factor } of parts) {
    for (const [key, term] of form) {
      const before = joined.get(key)?.factor ?? new Decimal(0);
      joined.set(key, { quantity: term.quantity, factor: before.plus(term.factor.times(factor)) });
    }
  }
  return joined;
}

/** The forms added. */
export function addForms(forms: readonly LinearForm[]): LinearForm {
  return combineForms(forms.map((form) => ({ form, factor: one })));
}

/** a − b. */
export function subtractForms(a: LinearForm, b: LinearForm): LinearForm {
  return combineForms([
    { form: a, factor: one },
    { form: b, factor: one.neg() },
  ]);
}

/** The form times a constant. */
export function scaleForm(form: LinearForm, factor: Decimal | string | number): LinearForm {
  return combineForms([{ form, factor: new Decimal(factor) }]);
}

/** What the form comes to: a value, the exact interval, or missing with every reason. */
export function totalOf(form: LinearForm): Quantity {
  const gone = missingIn(form);
  if (gone !== undefined) return gone;
  return between(reach(form, 'low'), reach(form, 'high'));
}

/**
 * numerator ÷ denominator × scale, with exact bounds over every choice inside the intervals.
 * A denominator that is or may be 0 gives missing, with the reason.
 */
export function divideForms(
  numerator: LinearForm,
  denominator: LinearForm,
  scale: Decimal | string | number = 1,
): Quantity {
  const gone = [missingIn(numerator), missingIn(denominator)].filter((part) => part !== undefined);
  if (gone.length > 0) return joinMissing(gone);
  const low = reach(denominator, 'low');
  const high = reach(denominator, 'high');
  if (low.isZero() && high.isZero()) return missing('÷ 0', 'nothing can be divided by 0');
  if (low.lte(0) && high.gte(0)) return missing('÷ 0', 'the number to divide by may be 0');
  const top = scaleForm(numerator, scale);
  const certain = [...top.values(), ...denominator.values()].every((term) => term.quantity.kind === 'value');
  if (certain) return exactly(reach(top, 'low').div(low));
  const sign = high.lt(0) ? -1 : 1;
  const over = scaleForm(top, sign);
  const under = scaleForm(denominator, sign);
  const most = greatestRatio(over, under);
  const least = greatestRatio(scaleForm(over, -1), under).neg();
  return between(least, most);
}

const largestForm = 1000;

/**
 * A form to build further on. A long one whose cells are all certain becomes one term: there is nothing hidden whose ends
 * must be kept together, and a share of 25,000 cells need not carry them.
 */
export function settleForm(key: string, form: LinearForm): LinearForm {
  if (form.size <= largestForm) return form;
  const certain = [...form.values()].every((term) => term.quantity.kind === 'value');
  return certain ? leafForm(key, totalOf(form)) : form;
}

/** The keys that a form counts more than once: a cell added twice. */
export function repeatedKeys(form: LinearForm): string[] {
  return [...form].filter(([, term]) => term.factor.abs().gt(1)).map(([key]) => key);
}

/** Are two forms the same cells with the same factors? */
export function sameForm(a: LinearForm, b: LinearForm): boolean {
  return a.size === b.size && [...a].every(([key, term]) => b.get(key)?.factor.eq(term.factor) === true);
}

function missingIn(form: LinearForm): Missing | undefined {
  const parts: Missing[] = [];
  for (const term of form.values()) if (term.quantity.kind === 'missing') parts.push(term.quantity);
  return parts.length === 0 ? undefined : joinMissing(parts);
}

function reach(form: LinearForm, end: 'low' | 'high'): Decimal {
  let total = new Decimal(0);
  for (const term of form.values()) {
    const useLow = term.factor.lt(0) !== (end === 'low');
    total = total.plus(endOf(term.quantity, useLow ? 'low' : 'high').times(term.factor));
  }
  return total;
}

function endOf(quantity: Quantity, end: 'low' | 'high'): Decimal {
  return (end === 'low' ? lowOf(quantity) : highOf(quantity)) ?? new Decimal(0);
}

/**
 * The greatest over ÷ under (under is above 0 throughout). The greatest lies where each hidden cell is at one of its
 * ends; Dinkelbach's iteration finds the ends in a few steps: for the ratio so far, push each cell to the end that helps.
 */
function greatestRatio(over: LinearForm, under: LinearForm): Decimal {
  const keys = new Set([...over.keys(), ...under.keys()]);
  let best: Decimal | undefined;
  for (let step = 0; step < 64; step += 1) {
    let top = new Decimal(0);
    let bottom = new Decimal(0);
    for (const key of keys) {
      const quantity = (over.get(key) ?? under.get(key))?.quantity;
      if (quantity === undefined) continue;
      const up = over.get(key)?.factor ?? new Decimal(0);
      const down = under.get(key)?.factor ?? new Decimal(0);
      const at = endOf(quantity, up.minus(down.times(best ?? 0)).gt(0) ? 'high' : 'low');
      top = top.plus(up.times(at));
      bottom = bottom.plus(down.times(at));
    }
    const ratio = top.div(bottom);
    if (best !== undefined && ratio.lte(best)) return best;
    best = ratio;
  }
  return best ?? new Decimal(0);
}
