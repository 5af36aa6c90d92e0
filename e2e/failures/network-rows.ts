import { succeeded } from '../../shared/contract/result'
import { blackhole, silentPort } from './beside'
import { type FailureRow, ROW_DEADLINES } from './failure-row'

const connectionRunsOut = { ...ROW_DEADLINES, connectMs: 600 }
const greetingRunsOut = { ...ROW_DEADLINES, greetingMs: 600 }

/** TCP to a multicast group has no route anywhere, and no packet leaves the machine. */
const NO_ROUTE = 'ff02::1'

export const NETWORK_ROWS: readonly FailureRow[] = [
  { id: 'NET-01', faults: [], stage: 'resolve', change: { serverAddress: 'smtp.nowhere.invalid' } },
  { id: 'NET-02', faults: [], stage: 'resolve', change: { serverAddress: 'smtp.silent.test' } },
  { id: 'NET-04', faults: ['connection-refused'], stage: 'connect' },
  {
    id: 'NET-08',
    faults: [],
    stage: 'connect',
    change: { serverAddress: 'mail.example.com' },
    resolve: async () => succeeded([{ address: NO_ROUTE, family: 6 }]),
  },
  {
    id: 'NET-05',
    faults: [],
    stage: 'connect',
    change: { deadlines: connectionRunsOut },
    beside: () => blackhole('127.53.0.25', 25),
  },
  {
    id: 'NET-06',
    faults: [],
    stage: 'connect',
    change: { deadlines: connectionRunsOut },
    beside: () => blackhole('127.0.0.1'),
  },
  {
    id: 'NET-07',
    faults: [],
    stage: 'connect',
    change: { deadlines: connectionRunsOut },
    beside: () => blackhole('127.53.1.87', 587),
  },
  {
    id: 'TLM-03',
    faults: [],
    stage: 'greet',
    change: { deadlines: greetingRunsOut },
    beside: () => silentPort('127.53.5.87', 587),
  },
  { id: 'NET-11', faults: ['connection-reset'], stage: ['connect', 'greet'] },
  { id: 'NET-11', faults: ['connection-closed'], stage: ['connect', 'greet'] },
  {
    id: 'NET-12',
    faults: ['greeting-of-another-host'],
    stage: 'greet',
    option: 'none',
    credentials: 'none',
    change: { serverAddress: 'mail.example.com' },
    passes: true,
  },
  { id: 'NET-10', faults: [], stage: 'resolve', change: { serverAddress: 'mail.office.internal' } },
  { id: 'NET-14', faults: ['banner-proxy'], stage: 'greet' },
  {
    id: 'NET-15',
    faults: ['connection-refused'],
    stage: 'resolve',
    change: { serverAddress: 'mail.example.com' },
  },

  { id: 'EHL-01', faults: ['greeting-silent'], stage: 'greet', change: { deadlines: greetingRunsOut } },
  { id: 'EHL-01', faults: ['greeting-slow'], stage: 'greet', change: { deadlines: greetingRunsOut } },
  { id: 'EHL-02', faults: ['greeting-blocked'], stage: 'greet' },
  { id: 'EHL-02', faults: ['greeting-no-mail'], stage: 'greet' },
  { id: 'EHL-03', faults: ['greeting-busy'], stage: 'greet' },
  { id: 'EHL-04', faults: ['ehlo-name-refused'], stage: 'hello' },
  { id: 'EHL-04', faults: ['ehlo-name-malformed'], stage: 'hello' },
  { id: 'EHL-04', faults: ['ehlo-name-refused-late'], stage: 'envelope', reach: 'envelope' },
  { id: 'EHL-05', faults: ['ehlo-unknown'], stage: 'hello' },
  { id: 'EHL-06', faults: ['too-early'], stage: 'hello' },
  { id: 'EHL-07', faults: ['greylisting'], stage: 'hello', reach: 'verify', passes: true },
  { id: 'LOC-04', faults: [], stage: 'envelope', passes: true },
]
