"""Names that an element's id must not take: a page's scripts read them as properties of `document` or `window`.

Frozen from Chromium; only those that an id of ours could equal, less the names of interfaces (`Request`, `Text`):
writers use these words, and no script of a page reads them from an element.
"""

_NAMES = """
    alert all anchors append applets atob blur body btoa charset children chrome clear close closed
    confirm console constructor contains cookie credentialless crypto dir doctype document domain
    embeds escape eval evaluate event external fence fetch find focus fonts forms frames fullscreen
    head hidden history images implementation length links location locationbar menubar name navigation
    navigator normalize onabort onafterprint onanimationcancel onanimationend onanimationiteration
    onanimationstart onappinstalled onauxclick onbeforecopy onbeforecut onbeforeinput
    onbeforeinstallprompt onbeforematch onbeforepaste onbeforeprint onbeforetoggle onbeforeunload
    onbeforexrselect onblur oncancel oncanplay oncanplaythrough onchange onclick onclose oncommand
    oncontentvisibilityautostatechange oncontextlost oncontextmenu oncontextrestored oncopy oncuechange
    oncut ondblclick ondrag ondragend ondragenter ondragleave ondragover ondragstart ondrop
    ondurationchange onemptied onended onerror onfocus onformdata onfreeze onfullscreenchange
    onfullscreenerror ongamepadconnected ongamepaddisconnected ongotpointercapture onhashchange oninput
    oninvalid onkeydown onkeypress onkeyup onlanguagechange onload onloadeddata onloadedmetadata
    onloadstart onlostpointercapture onmessage onmessageerror onmousedown onmouseenter onmouseleave
    onmousemove onmouseout onmouseover onmouseup onmousewheel onoffline ononline onpagehide
    onpagereveal onpageshow onpageswap onpaste onpause onplay onplaying onpointercancel onpointerdown
    onpointerenter onpointerleave onpointerlockchange onpointerlockerror onpointermove onpointerout
    onpointerover onpointerup onpopstate onprerenderingchange onprogress onratechange
    onreadystatechange onrejectionhandled onreset onresize onresume onscroll onscrollend
    onscrollsnapchange onscrollsnapchanging onsearch onsecuritypolicyviolation onseeked onseeking
    onselect onselectionchange onselectstart onslotchange onstalled onstorage onsubmit onsuspend
    ontimeupdate ontoggle ontransitioncancel ontransitionend ontransitionrun ontransitionstart
    onunhandledrejection onunload onvisibilitychange onvolumechange onwaiting onwebkitanimationend
    onwebkitanimationiteration onwebkitanimationstart onwebkitfullscreenchange onwebkitfullscreenerror
    onwebkittransitionend onwheel open opener origin parent performance personalbar plugins prepend
    prerendering print prompt referrer scheduler screen scripts scroll scrollbars self status statusbar
    stop timeline title toolbar top undefined unescape viewport when window write writeln
"""
_WITH_CAPITALS = """
    __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__ activeElement
    activeViewTransition addEventListener adoptNode adoptedStyleSheets alinkColor appendChild
    ariaNotify baseURI bgColor cancelAnimationFrame cancelIdleCallback captureEvents
    caretPositionFromPoint caretRangeFromPoint characterSet childElementCount childNodes
    clearInterval clearTimeout clientInformation cloneNode compareDocumentPosition compatMode
    contentType crashReport createAttribute createAttributeNS createCDATASection createComment
    createDocumentFragment createElement createElementNS createEvent createExpression
    createImageBitmap createNSResolver createNodeIterator createProcessingInstruction
    createRange createTextNode createTreeWalker crossOriginIsolated currentScript
    customElementRegistry customElements decodeURI decodeURIComponent defaultView designMode
    devicePixelRatio dispatchEvent documentElement documentURI elementFromPoint
    elementsFromPoint encodeURI encodeURIComponent execCommand exitFullscreen
    exitPictureInPicture exitPointerLock featurePolicy fgColor firstChild firstElementChild
    fragmentDirective frameElement fullscreenElement fullscreenEnabled getAnimations
    getComputedStyle getElementById getElementsByClassName getElementsByName
    getElementsByTagName getElementsByTagNameNS getRootNode getSelection globalThis
    hasChildNodes hasFocus hasOwnProperty hasStorageAccess hasUnpartitionedCookieAccess
    importNode indexedDB innerHeight innerWidth inputEncoding insertBefore isConnected
    isDefaultNamespace isEqualNode isFinite isNaN isPrototypeOf isSameNode isSecureContext
    lastChild lastElementChild lastModified launchQueue linkColor localStorage
    lookupNamespaceURI lookupPrefix matchMedia moveBefore moveBy moveTo nextSibling nodeName
    nodeType nodeValue offscreenBuffering originAgentCluster outerHeight outerWidth
    ownerDocument pageXOffset pageYOffset parentElement parentNode parseFloat parseInt
    pictureInPictureElement pictureInPictureEnabled pointerLockElement postMessage
    previousSibling propertyIsEnumerable queryCommandEnabled queryCommandIndeterm
    queryCommandState queryCommandSupported queryCommandValue querySelector querySelectorAll
    queueMicrotask readyState releaseEvents removeChild removeEventListener replaceChild
    replaceChildren reportError requestAnimationFrame requestIdleCallback requestResize
    requestStorageAccess resizeBy resizeTo rootElement screenLeft screenTop screenX screenY
    scrollBy scrollTo scrollX scrollY scrollingElement sessionStorage setInterval setTimeout
    speechSynthesis startViewTransition structuredClone styleMedia styleSheets textContent
    toLocaleString toString trustedTypes valueOf visibilityState visualViewport vlinkColor
    wasDiscarded webkitCancelAnimationFrame webkitCancelFullScreen
    webkitCurrentFullScreenElement webkitExitFullscreen webkitFullscreenElement
    webkitFullscreenEnabled webkitHidden webkitIsFullScreen webkitMediaStream
    webkitRTCPeerConnection webkitRequestAnimationFrame webkitRequestFileSystem
    webkitResolveLocalFileSystemURL webkitSpeechGrammar webkitSpeechGrammarList
    webkitSpeechRecognition webkitSpeechRecognitionError webkitSpeechRecognitionEvent webkitURL
    webkitVisibilityState xmlEncoding xmlStandalone xmlVersion
"""
DOM_NAMES = frozenset((_NAMES + _WITH_CAPITALS).split())
