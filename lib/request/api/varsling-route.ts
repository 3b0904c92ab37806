import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '#lib/domain/felles/app-error';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { readTid } from '#lib/request/felles/clock';
import { answerBetingelse } from '#lib/usecases/paaminnelse/answer-betingelse';
import { receiveRetur } from '#lib/usecases/paaminnelse/receive-retur';
import { apiKall } from './api-kall';
import { Kallfeil } from './kallfeil';
import { readBytes } from './read-kropp';

/** The largest mail that is read, in bytes. A bounce has the headers of the original, and seldom more. */
const STOERSTE_RETUR = 1024 * 1024;

/**
 * Answers Altinn's question whether a message is still to be sent. Altinn sends it when we fail to answer, so a failure of ours
 * is answered with no: nobody is told about a task that may be done, or that they may no longer see.
 */
export const betingelseRoute = (
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> =>
  apiKall(request, async (korrelasjonsid) => {
    const svar = await decide((await params).id, request.headers.get('Authorization') ?? undefined).catch(
      (err) => {
        logg.error({ err, korrelasjonsid }, 'the condition of a message could not be decided: answered no');
        return false;
      },
    );
    if (svar === null) throw new AppError('ugyldig-token');
    return Response.json({ sendNotification: svar }, { headers: { 'Cache-Control': 'no-store' } });
  });

const decide = (id: string, authorization: string | undefined): Promise<boolean | null> =>
  answerBetingelse(id, authorization, readTid().naa);

/** Receives a mail that came back, from the mail provider: the raw message as the body. */
export const returRoute = (request: Request): Promise<Response> =>
  apiKall(request, async () => {
    const noekkel = env().RETUR_NOEKKEL;
    if (noekkel === undefined) throw new Kallfeil('ikke-funnet');
    const vist = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
    if (!timingSafeEqual(hash(vist), hash(noekkel))) throw new AppError('ugyldig-token');
    await receiveRetur(Buffer.from(await readBytes(request, STOERSTE_RETUR)), readTid().naa);
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
  });

/** Of equal length, which the comparison needs. */
const hash = (tekst: string): Buffer => createHash('sha256').update(tekst).digest();
