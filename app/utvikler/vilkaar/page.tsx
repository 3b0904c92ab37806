import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('vilkaar', 'nb');

export default utviklerside('vilkaar', 'nb');
