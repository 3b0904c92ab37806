import { utviklerMetadata, utviklerside } from './sider';

export const metadata = utviklerMetadata('start', 'nb');

export default utviklerside('start', 'nb');
