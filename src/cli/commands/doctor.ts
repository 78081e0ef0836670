/** The self-check: `doctor`. */
import { doctorResponse } from '../../contract/doctor.ts';
import { answer, type Command } from '../command.ts';
import { printDoctor } from '../print-doctor.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: 'Look whether the desk is well: versions, library, room on the disk, and each part that works offline.',
  details: 'What it prints holds no content, no names and no paths, so it can be sent to whoever helps you.',
  parameters: [],
  options: [],
  response: doctorResponse,
  exitCodes: { 0: 'all is well', 1: 'something is not' },
  async run(_input, desk) {
    const { examineDesk } = await import('../../main/services/doctor.ts');
    return answer(await examineDesk(desk), printDoctor, ({ well }) => (well ? 0 : 1));
  },
};
