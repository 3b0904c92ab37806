import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('meldinger', 'nb');

export default utviklerside('meldinger', 'nb');
