/** Figures' public face: evaluation, quantities, periods and numbers as text. */
export * from './arithmetic.ts';
export type * from './evaluated.ts';
export { evaluateFigures, referencesOf, type Evaluation } from './evaluate.ts';
export { fingerprintOf } from './assemble.ts';
export { calculationRules } from './calculations/registry.ts';
export type { CalculationRule, RoleRule } from './calculations/calculation.ts';
export { exactText, groupDigits, perText, showDecimal, showQuantity, type Per, type ShowOptions } from './numbers.ts';
export { comparePeriods, daysIn, monthsIn, samePeriod, wholeMonthsIn } from './period.ts';
export { readPeriod } from './read-period.ts';
export { renderDate, renderPeriod, type PeriodRendering } from './render-period.ts';
export * from './quantity.ts';
