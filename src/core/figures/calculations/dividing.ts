/** Calculations that set one number over another: share, change and ratio. Each keeps exact bounds for hidden cells. */
import { divideForms, subtractForms } from '../linear-form.ts';
import { addedForm, termOf, type CalculationRule, type RoleRule } from './calculation.ts';
import { commonMeasure } from './measures.ts';

const fromTo: readonly RoleRule[] = [
  { name: 'from', takes: 'several', what: 'the earlier number, or the one compared with' },
  { name: 'to', takes: 'several', what: 'the later number' },
];

/** part ÷ whole × 100. */
export const share: CalculationRule = {
  name: 'share',
  roles: [
    { name: 'part', takes: 'several', what: 'the part; several are added' },
    { name: 'whole', takes: 'several', what: 'the whole; several are added' },
  ],
  inherits: () => ['part', 'whole'],
  calculate: ({ inputs }) => {
    const common = commonMeasure([...inputs('part'), ...inputs('whole')]);
    if ('rule' in common) return common;
    return {
      quantity: divideForms(addedForm(inputs('part')), addedForm(inputs('whole')), 100),
      measure: 'share',
      expression: `${termOf(inputs('part'))} ÷ ${termOf(inputs('whole'))}`,
    };
  },
};

/** (to − from) ÷ from × 100: a percentage change, never percentage points (DOMAIN 2.3). */
export const change: CalculationRule = {
  name: 'change',
  roles: fromTo,
  inherits: (field) => (field === 'period' ? ['to'] : ['from', 'to']),
  calculate: ({ inputs }) => {
    const common = commonMeasure([...inputs('from'), ...inputs('to')]);
    if ('rule' in common) return common;
    const from = addedForm(inputs('from'));
    const [before, after] = [termOf(inputs('from')), termOf(inputs('to'))];
    return {
      quantity: divideForms(subtractForms(addedForm(inputs('to')), from), from, 100),
      measure: 'change',
      expression: `(${after} − ${before}) ÷ ${before}`,
    };
  },
};

/** to ÷ from, in times. */
export const ratio: CalculationRule = {
  name: 'ratio',
  roles: fromTo,
  inherits: (field) => (field === 'period' ? ['to'] : ['from', 'to']),
  calculate: ({ inputs }) => {
    const common = commonMeasure([...inputs('from'), ...inputs('to')]);
    if ('rule' in common) return common;
    return {
      quantity: divideForms(addedForm(inputs('to')), addedForm(inputs('from'))),
      measure: 'ratio',
      expression: `${termOf(inputs('to'))} ÷ ${termOf(inputs('from'))}`,
    };
  },
};
