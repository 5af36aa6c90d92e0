import { describeFaults } from './describe-faults'

describeFaults('starttls')
