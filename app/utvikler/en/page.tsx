import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('start', 'en');

export default utviklerside('start', 'en');
