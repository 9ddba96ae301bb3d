import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";

/** The options of the library, as the program gives them; the engine has its segments inherit what is to be inherited. */
export function libraryOptions(request: ConstructRequest): RegisterResourceRequest {
    const options = new RegisterResourceRequest()
        .setParent(request.getParent())
        .setAliasesList(request.getAliasesList())
        .setIgnorechangesList(request.getIgnorechangesList())
        .setReplaceonchangesList(request.getReplaceonchangesList())
        .setDeletedwith(request.getDeletedwith());
    const [protect, retain] = [request.getProtect(), request.getRetainondelete()];
    if (protect !== undefined) {
        options.setProtect(protect);
    }
    if (retain !== undefined) {
        options.setRetainondelete(retain);
    }
    for (const [packageName, provider] of request.getProvidersMap().entries()) {
        options.getProvidersMap().set(packageName, provider);
    }
    return options;
}

/** The options of what the library consists of. */
export function partOptions(request: ConstructRequest, library: string, version: string): RegisterResourceRequest {
    return new RegisterResourceRequest()
        .setCustom(true)
        .setParent(library)
        .setVersion(version)
        .setProvider(request.getProvidersMap().get("classify") ?? "");
}

/** The timeouts of the library limit its wait. */
export function withTimeouts(options: RegisterResourceRequest, request: ConstructRequest): RegisterResourceRequest {
    const timeouts = request.getCustomtimeouts();
    return timeouts === undefined
        ? options
        : options.setCustomtimeouts(
              new RegisterResourceRequest.CustomTimeouts()
                  .setCreate(timeouts.getCreate())
                  .setUpdate(timeouts.getUpdate()),
          );
}
