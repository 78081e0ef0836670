/** Passages that are true of something narrower than they say, in the manner of press copy and letters. */
import type { Case } from './case.ts';

export const misleading: readonly Case[] = [
  // Without a base
  ['Half of all children have seen harmful content online.', 'audit-base'],
  ['The majority of parents want the law to change.', 'audit-base'],
  ['Two-thirds of teachers feel unprepared, and ministers must act.', 'audit-base'],
  ['Most of the UK’s teenagers have been asked for an image.', 'audit-base'],
  ['We know that more than half of victims never tell anyone.', 'audit-base'],
  ['Nearly a third of young people have lost trust in the police.', 'audit-base'],
  ['It is no surprise that a quarter of families go without.', 'audit-base'],
  // Percent or points
  ['The share of girls among victims rose by 5% last year.', 'audit-points-unclear'],
  ['The proportion of cases that were closed fell 8% in 2023.', 'audit-points-unclear'],
  ['The percentage of parents who agree is up 12% since the election.', 'audit-points-unclear'],
  // Records
  ['Police have recorded a record number of image offences.', 'audit-record'],
  ['Waiting lists hit an all-time high in March.', 'audit-record'],
  ['It was the highest number of calls ever recorded by the helpline.', 'audit-record'],
  ['This is the worst year on record for online abuse.', 'audit-record'],
  ['Demand reached record levels, with 903 sessions in 2023/24.', 'audit-record'],
  ['That is the largest rise ever.', 'audit-record'],
  // Few cases
  ['Cases in the town rose by 150%, from 2 to 5.', 'audit-small-base'],
  ['The number of complaints fell from 8 to 6, a fall of 25%.', 'audit-small-base'],
  ['Referrals rose from just 12 to 18, a 50% increase.', 'audit-small-base'],
  ['Arrests doubled, up 100% from 3 to 6.', 'audit-small-base'],
  // Out of reach of any whole number
  ['In fact 40% of the 12 forces replied within a month.', 'audit-unreachable'],
  ['In the pilot, 37% of the 8 schools took part.', 'audit-unreachable'],
  ['We found that 55% of 14 councils had no plan.', 'audit-unreachable'],
  // One day
  ['On one day in March the service took 120 calls, or 840 a week.', 'audit-snapshot'],
  ['A one-day snapshot found 40 children in hotels. That is 280 a week.', 'audit-snapshot'],
  ['In a single night 30 images were shared, more than 10,000 a year.', 'audit-snapshot'],
  // Several answers
  [
    'Respondents could choose more than one answer: 48% named Snapchat and 31% named Instagram, together 79%.',
    'audit-several-answers',
  ],
  ['Parents were able to tick all that apply. Fear (40%) and shame (35%) add up to 75%.', 'audit-several-answers'],
];
