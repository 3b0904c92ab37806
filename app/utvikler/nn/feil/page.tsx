import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('feil', 'nn');

export default utviklerside('feil', 'nn');
