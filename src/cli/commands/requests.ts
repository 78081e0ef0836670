/** Freedom-of-information requests: `requests`. */
import { requestsResponse } from '../../contract/requests.ts';
import { answer, given, place, readWho, textOf, type Command } from '../command.ts';
import { printRequests } from '../print-requests.ts';

export const requestsCommand: Command = {
  name: 'requests',
  summary: 'List the freedom-of-information requests of a briefing: when each is due, how it stands, what they cover.',
  details:
    'An answer is due on the 20th working day after receipt (bank holidays of England and Wales). With --grid a table of answers, one authority a row, becomes requests: they are shown, and put in with --add.',
  parameters: [place],
  options: [
    { flags: '--on <date>', meaning: 'how they stand on this day, YYYY-MM-DD; today unless given' },
    { flags: '--grid <table>', meaning: 'id of a table of answers to make requests of' },
    { flags: '--asked <date>', meaning: 'the day on which they were sent, where the grid does not say' },
    { flags: '--add', meaning: 'put the requests of the grid into the folder or the library:ID' },
    { flags: '--by <who>', meaning: 'who does it: "Name, role"; kept in the history' },
  ],
  response: requestsResponse,
  exitCodes: { 0: 'the requests were listed' },
  async run({ parameters, options }, desk) {
    const { listRequests } = await import('../../main/services/list-requests.ts');
    const chosen = Object.fromEntries((['on', 'grid', 'asked'] as const).map((name) => [name, textOf(options[name])]));
    const author = readWho(textOf(options['by'])) ?? { name: 'Not named', role: 'command line' };
    const result = await listRequests(
      parameters['path'] ?? '',
      { ...given(chosen), add: options['add'] === true, author },
      desk,
    );
    return answer(result, printRequests);
  },
};
