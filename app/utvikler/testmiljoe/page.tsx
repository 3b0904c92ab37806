import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('testmiljoe', 'nb');

export default utviklerside('testmiljoe', 'nb');
