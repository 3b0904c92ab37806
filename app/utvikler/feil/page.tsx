import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('feil', 'nb');

export default utviklerside('feil', 'nb');
