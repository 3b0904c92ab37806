import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('vilkaar', 'nn');

export default utviklerside('vilkaar', 'nn');
