/*! MiniSearch 7.2.0, without comments and spare white space, and without what makes an index.
Copyright 2022 Luca Ongaro. MIT License: minisearch-license.txt beside this file.
*/
"use strict";
const MiniSearch=(()=>{const ENTRIES='ENTRIES';const KEYS='KEYS';const VALUES='VALUES';const LEAF='';class TreeIterator{constructor(set,type){const node=set._tree;const keys=Array.from(node.keys());this.set=set;this._type=type;this._path=keys.length>0?[{node,keys}]:[];}
next(){const value=this.dive();this.backtrack();return value;}
dive(){if(this._path.length===0){return{done:true,value:undefined};}
const{node,keys}=last$1(this._path);if(last$1(keys)===LEAF){return{done:false,value:this.result()};}
const child=node.get(last$1(keys));this._path.push({node:child,keys:Array.from(child.keys())});return this.dive();}
backtrack(){if(this._path.length===0){return;}
const keys=last$1(this._path).keys;keys.pop();if(keys.length>0){return;}
this._path.pop();this.backtrack();}
key(){return this.set._prefix+this._path
.map(({keys})=>last$1(keys))
.filter(key=>key!==LEAF)
.join('');}
value(){return last$1(this._path).node.get(LEAF);}
result(){switch(this._type){case VALUES:return this.value();case KEYS:return this.key();default:return[this.key(),this.value()];}}
[Symbol.iterator](){return this;}}
const last$1=(array)=>{return array[array.length-1];};const fuzzySearch=(node,query,maxDistance)=>{const results=new Map();if(query===undefined)
return results;const n=query.length+1;const m=n+maxDistance;const matrix=new Uint8Array(m*n).fill(maxDistance+1);for(let j=0;j<n;++j)
matrix[j]=j;for(let i=1;i<m;++i)
matrix[i*n]=i;recurse(node,query,maxDistance,results,matrix,1,n,'');return results;};const recurse=(node,query,maxDistance,results,matrix,m,n,prefix)=>{const offset=m*n;key:for(const key of node.keys()){if(key===LEAF){const distance=matrix[offset-1];if(distance<=maxDistance){results.set(prefix,[node.get(key),distance]);}}
else{let i=m;for(let pos=0;pos<key.length;++pos,++i){const char=key[pos];const thisRowOffset=n*i;const prevRowOffset=thisRowOffset-n;let minDistance=matrix[thisRowOffset];const jmin=Math.max(0,i-maxDistance-1);const jmax=Math.min(n-1,i+maxDistance);for(let j=jmin;j<jmax;++j){const different=char!==query[j];const rpl=matrix[prevRowOffset+j]+ +different;const del=matrix[prevRowOffset+j+1]+1;const ins=matrix[thisRowOffset+j]+1;const dist=matrix[thisRowOffset+j+1]=Math.min(rpl,del,ins);if(dist<minDistance)
minDistance=dist;}
if(minDistance>maxDistance){continue key;}}
recurse(node.get(key),query,maxDistance,results,matrix,i,n,prefix+key);}}};class SearchableMap{constructor(tree=new Map(),prefix=''){this._size=undefined;this._tree=tree;this._prefix=prefix;}
atPrefix(prefix){if(!prefix.startsWith(this._prefix)){throw new Error('Mismatched prefix');}
const[node,path]=trackDown(this._tree,prefix.slice(this._prefix.length));if(node===undefined){const[parentNode,key]=last(path);for(const k of parentNode.keys()){if(k!==LEAF&&k.startsWith(key)){const node=new Map();node.set(k.slice(key.length),parentNode.get(k));return new SearchableMap(node,prefix);}}}
return new SearchableMap(node,prefix);}
entries(){return new TreeIterator(this,ENTRIES);}
fuzzyGet(key,maxEditDistance){return fuzzySearch(this._tree,key,maxEditDistance);}
get(key){const node=lookup(this._tree,key);return node!==undefined?node.get(LEAF):undefined;}
set(key,value){if(typeof key!=='string'){throw new Error('key must be a string');}
this._size=undefined;const node=createPath(this._tree,key);node.set(LEAF,value);return this;}
[Symbol.iterator](){return this.entries();}}
const trackDown=(tree,key,path=[])=>{if(key.length===0||tree==null){return[tree,path];}
for(const k of tree.keys()){if(k!==LEAF&&key.startsWith(k)){path.push([tree,k]);return trackDown(tree.get(k),key.slice(k.length),path);}}
path.push([tree,key]);return trackDown(undefined,'',path);};const lookup=(tree,key)=>{if(key.length===0||tree==null){return tree;}
for(const k of tree.keys()){if(k!==LEAF&&key.startsWith(k)){return lookup(tree.get(k),key.slice(k.length));}}};const createPath=(node,key)=>{const keyLength=key.length;outer:for(let pos=0;node&&pos<keyLength;){for(const k of node.keys()){if(k!==LEAF&&key[pos]===k[0]){const len=Math.min(keyLength-pos,k.length);let offset=1;while(offset<len&&key[pos+offset]===k[offset])
++offset;const child=node.get(k);if(offset===k.length){node=child;}
else{const intermediate=new Map();intermediate.set(k.slice(offset),child);node.set(key.slice(pos,pos+offset),intermediate);node.delete(k);node=intermediate;}
pos+=offset;continue outer;}}
const child=new Map();node.set(key.slice(pos),child);return child;}
return node;};const last=(array)=>{return array[array.length-1];};const OR='or';const AND='and';const AND_NOT='and_not';class MiniSearch{constructor(options){if((options===null||options===void 0?void 0:options.fields)==null){throw new Error('MiniSearch: option "fields" must be provided');}
const autoVacuum=(options.autoVacuum==null||options.autoVacuum===true)?defaultAutoVacuumOptions:options.autoVacuum;this._options={...defaultOptions,...options,autoVacuum,searchOptions:{...defaultSearchOptions,...(options.searchOptions||{})},autoSuggestOptions:{...defaultAutoSuggestOptions,...(options.autoSuggestOptions||{})}};this._index=new SearchableMap();this._documentCount=0;this._documentIds=new Map();this._idToShortId=new Map();this._fieldIds={};this._fieldLength=new Map();this._avgFieldLength=[];this._nextId=0;this._storedFields=new Map();this._dirtCount=0;this._currentVacuum=null;this._enqueuedVacuum=null;this._enqueuedVacuumConditions=defaultVacuumConditions;this.addFields(this._options.fields);}
search(query,searchOptions={}){const{searchOptions:globalSearchOptions}=this._options;const searchOptionsWithDefaults={...globalSearchOptions,...searchOptions};const rawResults=this.executeQuery(query,searchOptions);const results=[];for(const[docId,{score,terms,match}]of rawResults){const quality=terms.length||1;const result={id:this._documentIds.get(docId),score:score*quality,terms:Object.keys(match),queryTerms:terms,match};Object.assign(result,this._storedFields.get(docId));if(searchOptionsWithDefaults.filter==null||searchOptionsWithDefaults.filter(result)){results.push(result);}}
if(query===MiniSearch.wildcard&&searchOptionsWithDefaults.boostDocument==null){return results;}
results.sort(byScore);return results;}
static loadJS(js,options){const{index,documentIds,fieldLength,storedFields,serializationVersion}=js;const miniSearch=this.instantiateMiniSearch(js,options);miniSearch._documentIds=objectToNumericMap(documentIds);miniSearch._fieldLength=objectToNumericMap(fieldLength);miniSearch._storedFields=objectToNumericMap(storedFields);for(const[shortId,id]of miniSearch._documentIds){miniSearch._idToShortId.set(id,shortId);}
for(const[term,data]of index){const dataMap=new Map();for(const fieldId of Object.keys(data)){let indexEntry=data[fieldId];if(serializationVersion===1){indexEntry=indexEntry.ds;}
dataMap.set(parseInt(fieldId,10),objectToNumericMap(indexEntry));}
miniSearch._index.set(term,dataMap);}
return miniSearch;}
static instantiateMiniSearch(js,options){const{documentCount,nextId,fieldIds,averageFieldLength,dirtCount,serializationVersion}=js;if(serializationVersion!==1&&serializationVersion!==2){throw new Error('MiniSearch: cannot deserialize an index created with an incompatible version');}
const miniSearch=new MiniSearch(options);miniSearch._documentCount=documentCount;miniSearch._nextId=nextId;miniSearch._idToShortId=new Map();miniSearch._fieldIds=fieldIds;miniSearch._avgFieldLength=averageFieldLength;miniSearch._dirtCount=dirtCount||0;miniSearch._index=new SearchableMap();return miniSearch;}
executeQuery(query,searchOptions={}){if(query===MiniSearch.wildcard){return this.executeWildcardQuery(searchOptions);}
if(typeof query!=='string'){const options={...searchOptions,...query,queries:undefined};const results=query.queries.map((subquery)=>this.executeQuery(subquery,options));return this.combineResults(results,options.combineWith);}
const{tokenize,processTerm,searchOptions:globalSearchOptions}=this._options;const options={tokenize,processTerm,...globalSearchOptions,...searchOptions};const{tokenize:searchTokenize,processTerm:searchProcessTerm}=options;const terms=searchTokenize(query)
.flatMap((term)=>searchProcessTerm(term))
.filter((term)=>!!term);const queries=terms.map(termToQuerySpec(options));const results=queries.map(query=>this.executeQuerySpec(query,options));return this.combineResults(results,options.combineWith);}
executeQuerySpec(query,searchOptions){const options={...this._options.searchOptions,...searchOptions};const boosts=(options.fields||this._options.fields).reduce((boosts,field)=>({...boosts,[field]:getOwnProperty(options.boost,field)||1}),{});const{boostDocument,weights,maxFuzzy,bm25:bm25params}=options;const{fuzzy:fuzzyWeight,prefix:prefixWeight}={...defaultSearchOptions.weights,...weights};const data=this._index.get(query.term);const results=this.termResults(query.term,query.term,1,query.termBoost,data,boosts,boostDocument,bm25params);let prefixMatches;let fuzzyMatches;if(query.prefix){prefixMatches=this._index.atPrefix(query.term);}
if(query.fuzzy){const fuzzy=(query.fuzzy===true)?0.2:query.fuzzy;const maxDistance=fuzzy<1?Math.min(maxFuzzy,Math.round(query.term.length*fuzzy)):fuzzy;if(maxDistance)
fuzzyMatches=this._index.fuzzyGet(query.term,maxDistance);}
if(prefixMatches){for(const[term,data]of prefixMatches){const distance=term.length-query.term.length;if(!distance){continue;}
fuzzyMatches===null||fuzzyMatches===void 0?void 0:fuzzyMatches.delete(term);const weight=prefixWeight*term.length/(term.length+0.3*distance);this.termResults(query.term,term,weight,query.termBoost,data,boosts,boostDocument,bm25params,results);}}
if(fuzzyMatches){for(const term of fuzzyMatches.keys()){const[data,distance]=fuzzyMatches.get(term);if(!distance){continue;}
const weight=fuzzyWeight*term.length/(term.length+distance);this.termResults(query.term,term,weight,query.termBoost,data,boosts,boostDocument,bm25params,results);}}
return results;}
combineResults(results,combineWith=OR){if(results.length===0){return new Map();}
const operator=combineWith.toLowerCase();const combinator=combinators[operator];if(!combinator){throw new Error(`Invalid combination operator: ${combineWith}`);}
return results.reduce(combinator)||new Map();}
termResults(sourceTerm,derivedTerm,termWeight,termBoost,fieldTermData,fieldBoosts,boostDocumentFn,bm25params,results=new Map()){if(fieldTermData==null)
return results;for(const field of Object.keys(fieldBoosts)){const fieldBoost=fieldBoosts[field];const fieldId=this._fieldIds[field];const fieldTermFreqs=fieldTermData.get(fieldId);if(fieldTermFreqs==null)
continue;let matchingFields=fieldTermFreqs.size;const avgFieldLength=this._avgFieldLength[fieldId];for(const docId of fieldTermFreqs.keys()){if(!this._documentIds.has(docId)){this.removeTerm(fieldId,docId,derivedTerm);matchingFields-=1;continue;}
const docBoost=boostDocumentFn?boostDocumentFn(this._documentIds.get(docId),derivedTerm,this._storedFields.get(docId)):1;if(!docBoost)
continue;const termFreq=fieldTermFreqs.get(docId);const fieldLength=this._fieldLength.get(docId)[fieldId];const rawScore=calcBM25Score(termFreq,matchingFields,this._documentCount,fieldLength,avgFieldLength,bm25params);const weightedScore=termWeight*termBoost*fieldBoost*docBoost*rawScore;const result=results.get(docId);if(result){result.score+=weightedScore;assignUniqueTerm(result.terms,sourceTerm);const match=getOwnProperty(result.match,derivedTerm);if(match){match.push(field);}
else{result.match[derivedTerm]=[field];}}
else{results.set(docId,{score:weightedScore,terms:[sourceTerm],match:{[derivedTerm]:[field]}});}}}
return results;}
addFields(fields){for(let i=0;i<fields.length;i++){this._fieldIds[fields[i]]=i;}}}
MiniSearch.wildcard=Symbol('*');const getOwnProperty=(object,property)=>Object.prototype.hasOwnProperty.call(object,property)?object[property]:undefined;const combinators={[OR]:(a,b)=>{for(const docId of b.keys()){const existing=a.get(docId);if(existing==null){a.set(docId,b.get(docId));}
else{const{score,terms,match}=b.get(docId);existing.score=existing.score+score;existing.match=Object.assign(existing.match,match);assignUniqueTerms(existing.terms,terms);}}
return a;},[AND]:(a,b)=>{const combined=new Map();for(const docId of b.keys()){const existing=a.get(docId);if(existing==null)
continue;const{score,terms,match}=b.get(docId);assignUniqueTerms(existing.terms,terms);combined.set(docId,{score:existing.score+score,terms:existing.terms,match:Object.assign(existing.match,match)});}
return combined;},[AND_NOT]:(a,b)=>{for(const docId of b.keys())
a.delete(docId);return a;}};const defaultBM25params={k:1.2,b:0.7,d:0.5};const calcBM25Score=(termFreq,matchingCount,totalCount,fieldLength,avgFieldLength,bm25params)=>{const{k,b,d}=bm25params;const invDocFreq=Math.log(1+(totalCount-matchingCount+0.5)/(matchingCount+0.5));return invDocFreq*(d+termFreq*(k+1)/(termFreq+k*(1-b+b*fieldLength/avgFieldLength)));};const termToQuerySpec=(options)=>(term,i,terms)=>{const fuzzy=(typeof options.fuzzy==='function')
?options.fuzzy(term,i,terms)
:(options.fuzzy||false);const prefix=(typeof options.prefix==='function')
?options.prefix(term,i,terms)
:(options.prefix===true);const termBoost=(typeof options.boostTerm==='function')
?options.boostTerm(term,i,terms)
:1;return{term,fuzzy,prefix,termBoost};};const defaultOptions={idField:'id',extractField:(document,fieldName)=>document[fieldName],stringifyField:(fieldValue,fieldName)=>fieldValue.toString(),tokenize:(text)=>text.split(SPACE_OR_PUNCTUATION),processTerm:(term)=>term.toLowerCase(),fields:undefined,searchOptions:undefined,storeFields:[],logger:(level,message)=>{if(typeof(console===null||console===void 0?void 0:console[level])==='function')
console[level](message);},autoVacuum:true};const defaultSearchOptions={combineWith:OR,prefix:false,fuzzy:false,maxFuzzy:6,boost:{},weights:{fuzzy:0.45,prefix:0.375},bm25:defaultBM25params};const defaultAutoSuggestOptions={combineWith:AND,prefix:(term,i,terms)=>i===terms.length-1};const defaultVacuumOptions={batchSize:1000,batchWait:10};const defaultVacuumConditions={minDirtFactor:0.1,minDirtCount:20};const defaultAutoVacuumOptions={...defaultVacuumOptions,...defaultVacuumConditions};const assignUniqueTerm=(target,term)=>{if(!target.includes(term))
target.push(term);};const assignUniqueTerms=(target,source)=>{for(const term of source){if(!target.includes(term))
target.push(term);}};const byScore=({score:a},{score:b})=>b-a;const objectToNumericMap=(object)=>{const map=new Map();for(const key of Object.keys(object)){map.set(parseInt(key,10),object[key]);}
return map;};const SPACE_OR_PUNCTUATION=/[\n\r\p{Z}\p{P}]+/u;
return MiniSearch})();
