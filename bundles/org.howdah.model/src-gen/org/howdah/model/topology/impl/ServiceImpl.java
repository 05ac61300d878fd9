/**
 */
package org.howdah.model.topology.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.howdah.model.topology.Generation;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.TopologyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Service</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.impl.ServiceImpl#getTier <em>Tier</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServiceImpl#getGeneration <em>Generation</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServiceImpl#getReplaces <em>Replaces</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServiceImpl#getUses <em>Uses</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServiceImpl#getWrites <em>Writes</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServiceImpl#getOn <em>On</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ServiceImpl extends ElementImpl implements Service {
	/**
	 * The default value of the '{@link #getTier() <em>Tier</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTier()
	 * @generated
	 * @ordered
	 */
	protected static final String TIER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTier() <em>Tier</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTier()
	 * @generated
	 * @ordered
	 */
	protected String tier = TIER_EDEFAULT;

	/**
	 * The default value of the '{@link #getGeneration() <em>Generation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGeneration()
	 * @generated
	 * @ordered
	 */
	protected static final Generation GENERATION_EDEFAULT = Generation.UNSPECIFIED;

	/**
	 * The cached value of the '{@link #getGeneration() <em>Generation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGeneration()
	 * @generated
	 * @ordered
	 */
	protected Generation generation = GENERATION_EDEFAULT;

	/**
	 * The default value of the '{@link #getReplaces() <em>Replaces</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReplaces()
	 * @generated
	 * @ordered
	 */
	protected static final String REPLACES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getReplaces() <em>Replaces</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReplaces()
	 * @generated
	 * @ordered
	 */
	protected String replaces = REPLACES_EDEFAULT;

	/**
	 * The cached value of the '{@link #getUses() <em>Uses</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUses()
	 * @generated
	 * @ordered
	 */
	protected EList<String> uses;

	/**
	 * The cached value of the '{@link #getWrites() <em>Writes</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWrites()
	 * @generated
	 * @ordered
	 */
	protected EList<String> writes;

	/**
	 * The cached value of the '{@link #getOn() <em>On</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOn()
	 * @generated
	 * @ordered
	 */
	protected EList<String> on;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ServiceImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.SERVICE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTier() {
		return tier;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTier(String newTier) {
		String oldTier = tier;
		tier = newTier;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SERVICE__TIER, oldTier, tier));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Generation getGeneration() {
		return generation;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setGeneration(Generation newGeneration) {
		Generation oldGeneration = generation;
		generation = newGeneration == null ? GENERATION_EDEFAULT : newGeneration;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SERVICE__GENERATION, oldGeneration, generation));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getReplaces() {
		return replaces;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReplaces(String newReplaces) {
		String oldReplaces = replaces;
		replaces = newReplaces;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SERVICE__REPLACES, oldReplaces, replaces));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getUses() {
		if (uses == null) {
			uses = new EDataTypeEList<String>(String.class, this, TopologyPackage.SERVICE__USES);
		}
		return uses;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getWrites() {
		if (writes == null) {
			writes = new EDataTypeEList<String>(String.class, this, TopologyPackage.SERVICE__WRITES);
		}
		return writes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getOn() {
		if (on == null) {
			on = new EDataTypeEList<String>(String.class, this, TopologyPackage.SERVICE__ON);
		}
		return on;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case TopologyPackage.SERVICE__TIER:
				return getTier();
			case TopologyPackage.SERVICE__GENERATION:
				return getGeneration();
			case TopologyPackage.SERVICE__REPLACES:
				return getReplaces();
			case TopologyPackage.SERVICE__USES:
				return getUses();
			case TopologyPackage.SERVICE__WRITES:
				return getWrites();
			case TopologyPackage.SERVICE__ON:
				return getOn();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case TopologyPackage.SERVICE__TIER:
				setTier((String)newValue);
				return;
			case TopologyPackage.SERVICE__GENERATION:
				setGeneration((Generation)newValue);
				return;
			case TopologyPackage.SERVICE__REPLACES:
				setReplaces((String)newValue);
				return;
			case TopologyPackage.SERVICE__USES:
				getUses().clear();
				getUses().addAll((Collection<? extends String>)newValue);
				return;
			case TopologyPackage.SERVICE__WRITES:
				getWrites().clear();
				getWrites().addAll((Collection<? extends String>)newValue);
				return;
			case TopologyPackage.SERVICE__ON:
				getOn().clear();
				getOn().addAll((Collection<? extends String>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case TopologyPackage.SERVICE__TIER:
				setTier(TIER_EDEFAULT);
				return;
			case TopologyPackage.SERVICE__GENERATION:
				setGeneration(GENERATION_EDEFAULT);
				return;
			case TopologyPackage.SERVICE__REPLACES:
				setReplaces(REPLACES_EDEFAULT);
				return;
			case TopologyPackage.SERVICE__USES:
				getUses().clear();
				return;
			case TopologyPackage.SERVICE__WRITES:
				getWrites().clear();
				return;
			case TopologyPackage.SERVICE__ON:
				getOn().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case TopologyPackage.SERVICE__TIER:
				return TIER_EDEFAULT == null ? tier != null : !TIER_EDEFAULT.equals(tier);
			case TopologyPackage.SERVICE__GENERATION:
				return generation != GENERATION_EDEFAULT;
			case TopologyPackage.SERVICE__REPLACES:
				return REPLACES_EDEFAULT == null ? replaces != null : !REPLACES_EDEFAULT.equals(replaces);
			case TopologyPackage.SERVICE__USES:
				return uses != null && !uses.isEmpty();
			case TopologyPackage.SERVICE__WRITES:
				return writes != null && !writes.isEmpty();
			case TopologyPackage.SERVICE__ON:
				return on != null && !on.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (tier: ");
		result.append(tier);
		result.append(", generation: ");
		result.append(generation);
		result.append(", replaces: ");
		result.append(replaces);
		result.append(", uses: ");
		result.append(uses);
		result.append(", writes: ");
		result.append(writes);
		result.append(", on: ");
		result.append(on);
		result.append(')');
		return result.toString();
	}

} //ServiceImpl
