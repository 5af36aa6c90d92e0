import { describeFaults } from './describe-faults'

describeFaults('implicit-tls')
