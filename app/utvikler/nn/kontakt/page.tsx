import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('kontakt', 'nn');

export default utviklerside('kontakt', 'nn');
