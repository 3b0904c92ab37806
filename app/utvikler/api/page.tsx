import type { Metadata } from 'next';
import { Apiside } from '#components/api/apiside';
import type { ApiDokument } from '#lib/contract/openapi';
import { OPENAPITEKSTER } from '#lib/messages/openapi';
import { aapenSide } from '#lib/request/aapen-side';
import openapi from '../../../public/openapi.json';

export const metadata: Metadata = { title: OPENAPITEKSTER.nb.side.tittel, robots: { index: true } };

// Read as it is served: a test sees to that it is what the code makes now.
export default aapenSide('/utvikler/api', () => (
  <Apiside dokument={openapi as unknown as ApiDokument} spraak="nb" />
));
