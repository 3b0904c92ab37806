import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('meldinger', 'nn');

export default utviklerside('meldinger', 'nn');
