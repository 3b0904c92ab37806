import { regelverksdel, regelverksdelMetadata } from '../../../sider';

export const generateMetadata = regelverksdelMetadata('en');

export default regelverksdel('en');
