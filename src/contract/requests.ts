/** The ledger of freedom-of-information requests: what `briefing requests` answers. */
import { z } from 'zod';

export const requestStandingSchema = z.object({
  id: z.string(),
  authority: z.string(),
  source: z.string().optional(),
  state: z.enum(['asked', 'acknowledged', 'replied', 'partly', 'refused', 'not-held', 'overdue']),
  received: z.string(),
  due: z.string().describe('the 20th working day after receipt, by the bank holidays of England and Wales'),
  atTheLatest: z.string().describe('the same by the bank holidays of every part of the UK: late in law only after it'),
  daysLeft: z.int().optional().describe('working days until it is due; negative when overdue'),
  daysLate: z.int().optional().describe('working days by which the answer came late'),
  exemption: z.string().optional(),
  usable: z.boolean(),
});

export const surveySchema = z.object({
  source: z.string(),
  asked: z.int(),
  replied: z.int().describe('an answer of any kind came'),
  refused: z.int(),
  notHeld: z.int(),
  waiting: z.int(),
  usable: z.int(),
  bothYears: z.int().optional(),
  coverage: z.string().optional().describe('44 of 45 forces; absent where only one request was made'),
});

export const requestsResponse = z.object({
  on: z.string().describe('the day that is told of'),
  requests: z.array(requestStandingSchema),
  surveys: z.array(surveySchema),
  grid: z
    .object({
      table: z.string(),
      remarks: z.array(z.string()),
      yaml: z.string().describe('the new requests as requests.yaml holds them'),
      added: z.int().describe('how many were put into the briefing'),
    })
    .optional(),
});

export type RequestsResponse = z.infer<typeof requestsResponse>;
