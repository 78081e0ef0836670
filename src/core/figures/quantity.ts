/**
 * A quantity: an exact value, an interval, or missing. Arithmetic on it keeps intervals as intervals and missing as
 * missing, with the reason; nothing becomes 0 silently (DESIGN 5, Cell kinds).
 */
import DecimalModule from 'decimal.js';

/** Decimal with 40 significant digits and rounding half away from zero, as the GSS rounds. */
export const Decimal = DecimalModule.clone({ precision: 40, rounding: DecimalModule.ROUND_HALF_UP });
export type Decimal = DecimalModule;

export type Quantity =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'interval'; readonly low: Decimal; readonly high: Decimal }
  | {
      readonly kind: 'missing';
      /** The marker as the source prints it: `[c]`, `Not held`. */
      readonly marker: string;
      /** Why there is no number, as the end of a sentence: "Gwent is Not held for 2019/20". */
      readonly why: string;
    };
