/** Passages that are right and could be plainer, or do not say who stands behind a number. */
import type { Case } from './case.ts';

export const style: readonly Case[] = [
  ['Girls were three times more likely to be targeted, and 120 of 150 victims were girls.', 'audit-times-more'],
  ['In 2023 there were 5 times more reports than in 2018.', 'audit-times-more'],
  ['There were less offences in Gwent than in South Wales.', 'audit-fewer'],
  ['The service now helps less children than it did in 2019.', 'audit-fewer'],
  ['Studies show that 40% of children have seen it.', 'audit-source-vague'],
  ['Experts say 2 million families are affected.', 'audit-source-vague'],
  ['It is estimated that 12,000 children are at risk.', 'audit-source-vague'],
  ['Offences rose by 12% because of the new app.', 'audit-cause'],
  ['Reports have doubled due to the change in the law.', 'audit-cause'],
  ['Thanks to the campaign, complaints fell by 30%.', 'audit-cause'],
  ['Some 40% said yes, and 35 per cent said no in the poll.', 'audit-percent-mixed'],
  ['The poll found that 12 per cent agreed and 81% did not.', 'audit-percent-mixed'],
  [
    'There were 4,000 cases. Some 1,200 were in Wales. Girls made up 81%. The number doubled in a decade. Boys had 760 of them.',
    'audit-no-source',
  ],
];
