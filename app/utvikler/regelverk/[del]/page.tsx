import { regelverksdel, regelverksdelMetadata } from '../../sider';

export const generateMetadata = regelverksdelMetadata('nb');

export default regelverksdel('nb');
