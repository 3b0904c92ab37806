import { regelverkMetadata, regelverkside } from '../../sider';

export const metadata = regelverkMetadata('nn');

export default regelverkside('nn');
