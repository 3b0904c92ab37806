import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('start', 'nn');

export default utviklerside('start', 'nn');
