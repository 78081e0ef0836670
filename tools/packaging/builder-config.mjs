// How the packages are made: one configuration for electron-builder (docs/PACKAGING.md says how to use them). Secrets for signing are read
// by electron-builder itself from the environment and stand nowhere here.
import { inRoot } from '../paths.mjs';

const ext = 'briefing';

/** @type {Record<string, unknown>} */
export const builderConfig = {
  appId: 'org.briefingdesk.desk',
  productName: 'Briefing Desk',
  electronVersion: '45.4.1',
  // Everything below is gathered by production-tree.mjs: what is not in that folder is in no package.
  directories: {
    app: inRoot('out', 'package'),
    output: inRoot('dist'),
    buildResources: inRoot('tools', 'packaging', 'icons'),
  },
  files: ['**/*'],
  asar: true,
  // Native code and the fonts that it opens cannot be read inside the archive.
  asarUnpack: ['**/*.node', 'resources/fonts/**'],
  npmRebuild: false,
  publish: null,
  // eslint-disable-next-line no-template-curly-in-string -- the placeholders are electron-builder's
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  fileAssociations: [
    {
      ext,
      name: 'Briefing',
      description: 'Briefing Desk file',
      mimeType: 'application/vnd.briefing-desk',
      role: 'Editor',
      icon: 'icon',
    },
  ],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
  },
  win: { target: ['nsis', 'msi'], icon: 'icon.ico' },
  // Per user: no rights of an administrator are asked for. `/S` installs without a window.
  nsis: { oneClick: false, perMachine: false, allowElevation: false, allowToChangeInstallationDirectory: true },
  // For the whole machine, by Group Policy or `msiexec /i … /qn`.
  msi: { perMachine: true, oneClick: false },
  mac: {
    target: [{ target: 'dmg', arch: ['arm64', 'x64'] }],
    icon: 'icon.png',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: inRoot('tools', 'packaging', 'entitlements.mac.plist'),
    entitlementsInherit: inRoot('tools', 'packaging', 'entitlements.mac.plist'),
    // With APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER in the environment it is notarised.
    notarize: process.env['APPLE_API_KEY'] !== undefined,
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: inRoot('tools', 'packaging', 'icons'),
    category: 'Office',
    maintainer: process.env['BRIEFING_MAINTAINER'] ?? 'Briefing Desk <briefing-desk@example.org>',
    synopsis: 'Letters in which every number is traced',
  },
};

// electron-builder takes the configuration as the default.
// eslint-disable-next-line no-restricted-exports -- electron-builder's way
export default builderConfig;
