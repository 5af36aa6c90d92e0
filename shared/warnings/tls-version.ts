import { rule } from './warning-rule'

/** RFC 8996 retired TLS 1.0 and 1.1. */
export const deprecatedTlsVersion = rule({
  id: 'W46',
  severity: 'high',
  fields: ['minimumTlsVersion'],
  reads: ['minimumTlsVersion'],
  check: ({ minimumTlsVersion }) =>
    minimumTlsVersion === 'TLSv1' || minimumTlsVersion === 'TLSv1.1'
      ? {
          params: { version: minimumTlsVersion === 'TLSv1' ? '1.0' : '1.1' },
          fixes: [{ key: 'require-tls-1-2', params: {}, patch: { minimumTlsVersion: 'TLSv1.2' } }],
        }
      : undefined,
})
