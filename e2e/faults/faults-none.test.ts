import { describeFaults } from './describe-faults'

describeFaults('none')
