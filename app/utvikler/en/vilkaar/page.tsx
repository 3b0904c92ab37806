import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('vilkaar', 'en');

export default utviklerside('vilkaar', 'en');
