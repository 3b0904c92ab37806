import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('eksempler', 'en');

export default utviklerside('eksempler', 'en');
