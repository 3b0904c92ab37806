import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('meldinger', 'en');

export default utviklerside('meldinger', 'en');
