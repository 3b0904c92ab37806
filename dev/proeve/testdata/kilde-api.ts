import { PUT as forhold } from '../../../app/api/kilder/v1/[kilde]/forhold/route';
import { PUT as hendelser } from '../../../app/api/kilder/v1/[kilde]/hendelser/route';
import { PUT as oppgaver } from '../../../app/api/kilder/v1/[kilde]/oppgaver/route';
import { POST as status } from '../../../app/api/kilder/v1/[kilde]/status/route';
import { startRuteserver } from '../verden/ruteserver';

/** The product's API for kilder on a free port. */
export const startKildeApi = () =>
  startRuteserver({
    'PUT /api/kilder/v1/{kilde}/oppgaver': oppgaver,
    'PUT /api/kilder/v1/{kilde}/hendelser': hendelser,
    'PUT /api/kilder/v1/{kilde}/forhold': forhold,
    'POST /api/kilder/v1/{kilde}/status': status,
  });
