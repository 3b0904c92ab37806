import { Feilside } from '#components/feil/feilside';

export default function NotFound() {
  return <Feilside kode="ikke-funnet" til={null} id={null} />;
}
